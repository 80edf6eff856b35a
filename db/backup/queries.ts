import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { may } from '@/domain/permissions'
import { dataFolder } from '../open'
import type { ReadContext } from '../read'
import { isRound, planOf } from './plan'
import { backUpNowPolicy } from './policy'
import { type BackupStatus, readStatus } from './status'

export type Backups = {
  status: BackupStatus | null
  to: string
  hour: number | null
  keep: number
  command: string | null
  isEncrypted: boolean
  /** Newest first; sizes in bytes. */
  files: { name: string; size: number }[]
}

/** How the book is backed up, for administrators; null for anybody else. */
export function getBackups({ actor }: ReadContext): Backups | null {
  if (!may(actor, backUpNowPolicy)) return null
  const { to, hour, keep, command, passphrase } = planOf(dataFolder(), process.env)
  const names = existsSync(to) ? readdirSync(to).filter(isRound).sort().reverse() : []
  const files = names.slice(0, 30).map((name) => ({ name, size: statSync(join(to, name)).size }))
  return {
    status: readStatus(dataFolder()),
    to,
    hour,
    keep,
    command,
    isEncrypted: passphrase !== undefined,
    files,
  }
}

/** For the supervisor: whether the last round made a backup that could be restored. */
export function backupState(): 'ok' | 'failed' | 'none' {
  const status = readStatus(dataFolder())
  if (!status) return 'none'
  return status.file !== null && status.problems.length === 0 ? 'ok' : 'failed'
}

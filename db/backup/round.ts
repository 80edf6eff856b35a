import { execFile } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BookRefused } from '../book-refused'
import { problemOfEngine } from '../engine/problem-of-engine'
import { unpackAndCheck } from './check'
import { makeBackup } from './make'
import { nameAt, type Plan, superfluous } from './plan'
import { type BackupStatus, writeStatus } from './status'

/**
 * One round: a backup, tried at once by restoring it into a folder that is thrown away, older ones
 * cleared, the file handed on. How it went is written beside the book; never throws.
 */
export async function backupRound(folder: string, plan: Plan, now: Date): Promise<BackupStatus> {
  const file = join(plan.to, nameAt(now, plan.passphrase !== undefined))
  const status: BackupStatus = {
    at: now.toISOString(),
    file: null,
    size: null,
    awards: null,
    sequence: null,
    problems: [],
  }
  try {
    const { awards, head, missing } = await makeBackup(folder, file, {
      passphrase: plan.passphrase,
      now,
    })
    Object.assign(status, {
      file,
      size: statSync(file).size,
      awards,
      sequence: head?.sequence ?? 0,
    })
    status.problems.push(
      ...missing.map(
        (sha256) => `Tệp ${sha256} có trong sổ nhưng không còn trong thư mục dữ liệu.`,
      ),
    )
    status.problems.push(
      ...(await trial(file, plan.passphrase, { awards, sequence: head?.sequence ?? 0 })),
    )
    for (const name of superfluous(readdirSync(plan.to), plan.keep)) rmSync(join(plan.to, name))
    if (plan.command) await promisify(execFile)(plan.command, [file], { timeout: 3_600_000 })
  } catch (error) {
    status.problems.push(sentenceOf(error, plan))
  }
  writeStatus(folder, status)
  return status
}

/** Restores the backup elsewhere and counts again: a backup that nobody has tried is none. */
async function trial(
  file: string,
  passphrase: string | undefined,
  made: { awards: number; sequence: number },
) {
  const place = await mkdtemp(join(tmpdir(), 'so-vang-trial-'))
  try {
    const { manifest, problems } = await unpackAndCheck(file, join(place, 'book'), passphrase)
    const isSame =
      manifest.awards === made.awards && (manifest.head?.sequence ?? 0) === made.sequence
    return isSame ? problems : [...problems, 'Khôi phục thử ra một sổ khác với sổ đã sao lưu.']
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

function sentenceOf(error: unknown, { to, command }: Plan): string {
  if (error instanceof BookRefused) return error.message
  const { message, cmd } = error as Error & { cmd?: string }
  if (command && cmd)
    return `Chương trình chuyển bản sao lưu (${command}) báo lỗi: ${message.split('\n')[0]}`
  return problemOfEngine(error, to) ?? `Không sao lưu được: ${message}`
}

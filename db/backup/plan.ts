import { join } from 'node:path'

/** Where and when backups are made: said by whoever runs the machine, not by a page. */
export type Plan = {
  /** The folder that they go to. */
  to: string
  /** The hour of the day, Vietnamese time, 0 to 23; null: none are made by themselves. */
  hour: number | null
  /** So many of the newest are kept, and the first of each of the last twelve months. */
  keep: number
  /** A program that is given the finished file, to take it elsewhere. */
  command: string | null
  passphrase: string | undefined
}

/** `SO_VANG_BACKUP_DIR`, `_HOUR` (2; "off"), `_KEEP` (14), `_COMMAND`, `_PASSPHRASE`. */
export function planOf(folder: string, environment: Record<string, string | undefined>): Plan {
  const hour = Number(environment.SO_VANG_BACKUP_HOUR || 2)
  const keep = Number(environment.SO_VANG_BACKUP_KEEP || 14)
  return {
    to: environment.SO_VANG_BACKUP_DIR || join(folder, 'backups'),
    hour: Number.isInteger(hour) && hour >= 0 && hour < 24 ? hour : null,
    keep: Number.isInteger(keep) && keep > 0 ? keep : 14,
    command: environment.SO_VANG_BACKUP_COMMAND || null,
    passphrase: environment.SO_VANG_BACKUP_PASSPHRASE || undefined,
  }
}

/** Milliseconds that Vietnam is ahead of UTC. */
const ahead = 7 * 3_600_000

/** Whether what is done once a day, from that hour on, is still to be done today. */
export function isDue({ hour }: Pick<Plan, 'hour'>, last: string | null, now: Date): boolean {
  if (hour === null) return false
  const here = new Date(now.getTime() + ahead)
  if (here.getUTCHours() < hour) return false
  const since = Date.UTC(here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate(), hour) - ahead
  return last === null || new Date(last).getTime() < since
}

const pattern = /^so-vang-(\d{4}-\d{2})-\d{2}T\d{2}-\d{2}-\d{2}\.(?:tgz|age)$/

export const nameAt = (now: Date, isEncrypted: boolean): string =>
  `so-vang-${now.toISOString().slice(0, 19).replace(/:/g, '-')}.${isEncrypted ? 'age' : 'tgz'}`

/** Whether a file is one that a round made. */
export const isRound = (name: string): boolean => pattern.test(name)

/** Of the files in a folder those rounds that need not be kept; whatever else lies there is left alone. */
export function superfluous(names: string[], keep: number): string[] {
  const rounds = names.filter(isRound).sort()
  const months = new Map<string, string>()
  for (const name of rounds) {
    const month = pattern.exec(name)?.[1] ?? ''
    if (!months.has(month)) months.set(month, name)
  }
  const kept = new Set([...rounds.slice(-keep), ...[...months.values()].slice(-12)])
  return rounds.filter((name) => !kept.has(name))
}

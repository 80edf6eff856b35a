import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isDue, planOf } from './plan'
import { readStatus } from './status'

const kept = globalThis as typeof globalThis & { soVangBackup?: Promise<void> | undefined }

/** One round in a process of its own; asked for twice at once, it is one. Its end is in the status. */
export function runRound(folder: string): Promise<void> {
  kept.soVangBackup ??= started(folder).finally(() => {
    kept.soVangBackup = undefined
  })
  return kept.soVangBackup
}

const started = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', join('scripts', 'backup-round.ts')]
    const env = { ...process.env, DATA_DIR: folder }
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    child.once('error', reject)
    child.once('close', () => resolve())
  })

/** Looks each minute whether the round of the day is due, for as long as the server lives. */
export function keepSchedule(folder: string): void {
  const plan = planOf(folder, process.env)
  if (plan.hour === null) return
  const look = () => {
    if (isDue(plan, readStatus(folder)?.at ?? null, new Date()))
      void runRound(folder).catch(() => {})
  }
  setInterval(look, 60_000).unref()
}

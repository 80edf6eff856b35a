import { statfsSync } from 'node:fs'
import { dataFolder } from './open'

const kept = globalThis as typeof globalThis & { soVangDiskWasFull?: boolean }

/** Bytes without which the engine cannot go on: a save needs room for its log. */
const least = 20 * 1024 * 1024

/** Whether the disk, and not a fault of ours, is why something could not be written. */
export const isDiskFull = (error: unknown): boolean => {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code ?? '')) return true
  return cause !== undefined && isDiskFull(cause)
}

/** What the last write met, for `diskHasRoom`. */
export function noteDisk(wasFull: boolean): void {
  kept.soVangDiskWasFull = wasFull
}

/** Whether there is room on the data folder's disk, and the last write found some. */
export function diskHasRoom(folder = dataFolder()): boolean {
  if (kept.soVangDiskWasFull) return false
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= least
  } catch {
    return false
  }
}

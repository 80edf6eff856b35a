import { statfsSync } from 'node:fs'
import { dataFolder } from './open'

const kept = globalThis as typeof globalThis & { soVangDiskWasFull?: boolean }

/** Bytes without which the engine cannot go on: a save needs room for its log. */
const least = 20 * 1024 * 1024

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

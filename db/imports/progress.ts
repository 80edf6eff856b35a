/**
 * How far a save or an undo has come, for who waits: in memory only, since a save that is cut off has
 * changed nothing. `stop` is asked at each turn.
 */
export type Progress = { done: number; total: number; stop: boolean }

const kept = globalThis as typeof globalThis & { soVangProgress?: Map<number, Progress> }

function running(): Map<number, Progress> {
  kept.soVangProgress ??= new Map()
  return kept.soVangProgress
}

export function beginProgress(importId: number, total: number): Progress {
  const progress = { done: 0, total, stop: false }
  running().set(importId, progress)
  return progress
}

export const endProgress = (importId: number): boolean => running().delete(importId)

/** Null when nothing is under way for this batch. */
export const progressOf = (importId: number): Progress | null => running().get(importId) ?? null

/** Asks a running save to stop: it puts back all it has written. */
export function stopProgress(importId: number): boolean {
  const progress = running().get(importId)
  if (progress) progress.stop = true
  return progress !== undefined
}

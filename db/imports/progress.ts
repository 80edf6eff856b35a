import type { Running } from './types'

/**
 * How far a save or an undo has come, for who waits and for who looks at numbers that are moving. In
 * memory only: what must outlive the process stands with the batch (`running`). `stop` is asked at
 * each turn.
 */
export type Progress = {
  importId: number
  fileName: string
  what: Running['what']
  done: number
  total: number
  stop: boolean
}

const kept = globalThis as typeof globalThis & { soVangProgress?: Map<number, Progress> }

function running(): Map<number, Progress> {
  kept.soVangProgress ??= new Map()
  return kept.soVangProgress
}

export function beginProgress(
  batch: { id: number; fileName: string },
  what: Running['what'],
  total: number,
): Progress {
  const { id: importId, fileName } = batch
  const progress = { importId, fileName, what, done: 0, total, stop: false }
  running().set(importId, progress)
  return progress
}

export const endProgress = (importId: number): boolean => running().delete(importId)

/** Null when nothing is under way for this batch. */
export const progressOf = (importId: number): Progress | null => running().get(importId) ?? null

/** All that is under way now, the longest at work first. */
export const underWay = (): Progress[] => [...running().values()]

/** Asks a running save to stop: it puts back all it has written. */
export function stopProgress(importId: number): boolean {
  const progress = running().get(importId)
  if (progress) progress.stop = true
  return progress !== undefined
}

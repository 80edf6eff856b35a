import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../files-on-disk'

/**
 * A restore that has begun to put files into their place: from which folder, and where those that were
 * there go. Written before the first file is moved, removed after the last: a start after a kill in
 * between finishes it.
 */
type Swap = { from: string; keep: string; fresh: string[]; old: string[] }

const journalOf = (folder: string) => join(folder, 'restore.json')
export const isHalfRestored = (folder: string): boolean => existsSync(journalOf(folder))

/** What belongs to a book; backups, locks and what was replaced earlier stay where they are. */
const own = ['so-vang.db', 'so-vang.db-wal', 'so-vang.db-shm', 'history.seal', 'secret', 'files']

/**
 * Puts the book unpacked in `from` into the place of the folder's own, which is kept in `keep`; both lie
 * in the folder itself, so that each file moves at once.
 */
export function swapIn(folder: string, from: string, keep: string): void {
  const swap = {
    from,
    keep,
    fresh: own.filter((name) => existsSync(join(folder, from, name))),
    old: own.filter((name) => existsSync(join(folder, name))),
  }
  writeWhole(journalOf(folder), JSON.stringify(swap))
  flushNames(folder)
  finishSwap(folder)
}

/** Finishes a restore that was cut off while files were moved; nothing to do for any other folder. */
export function finishSwap(folder: string): void {
  if (!isHalfRestored(folder)) return
  const swap = JSON.parse(readFileSync(journalOf(folder), 'utf8')) as Swap
  mkdirSync(join(folder, swap.keep), { recursive: true, mode: 0o700 })
  for (const name of swap.old) move(folder, name, join(swap.keep, name))
  for (const name of swap.fresh) move(folder, join(swap.from, name), name)
  flushNames(folder)
  rmSync(join(folder, swap.from), { recursive: true, force: true })
  rmSync(journalOf(folder))
}

/** Clears away what a restore left that was cut off before it moved a file. */
export function clearUnpacked(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (name.startsWith('restoring-')) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Moves what is not moved yet: where the target is, it was. */
function move(folder: string, from: string, to: string): void {
  if (existsSync(join(folder, from)) && !existsSync(join(folder, to)))
    renameSync(join(folder, from), join(folder, to))
}

/** At once, for nothing else may be opened before. */
function flushNames(folder: string): void {
  const file = openSync(folder, 'r')
  fsyncSync(file)
  closeSync(file)
}

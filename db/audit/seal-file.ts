import { createHmac, randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../files-on-disk'

/** The history's last entry: its number, its seal, and when it was written down here. */
export type Head = { sequence: number; hash: string; at: string }

/**
 * What a book's history is sealed with. `keyedFrom` is the number of the first entry sealed with the
 * key: books of older releases have entries from before, sealed with a plain hash, or, where the key
 * was once lost (`linked`), with one that nobody has any more.
 */
export type SealFile = {
  key: string
  keyedFrom: number
  before: 'plain' | 'linked'
  /** Null when it cannot be read: cut off or changed. */
  head: Head | null
}

export const sealFileOf = (folder: string): string => join(folder, 'history.seal')

/** Bytes of the first line, which is never written again, and of each of the two lines of heads. */
const size = { first: 512, head: 512 }

/** The file's content; null when there is none. Throws `BrokenSeal` when its first line is no key. */
export function readSealFile(folder: string): SealFile | null {
  const path = sealFileOf(folder)
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'latin1')
  const first = parsed(text.slice(0, size.first)) as Partial<SealFile> | null
  const { key = '', keyedFrom = 0, before = 'plain' } = first ?? {}
  if (!/^[0-9a-f]{64}$/.test(key) || !Number.isInteger(keyedFrom)) throw new BrokenSeal()
  const heads = [0, 1].map((slot) => headAt(text, slot, key))
  const [newest = null] = heads
    .filter((head) => head !== null)
    .sort((a, b) => b.sequence - a.sequence)
  return { key, keyedFrom, before, head: newest }
}

/** Writes the file anew, whole or not at all. */
export function writeSealFile(folder: string, { key, keyedFrom, before, head }: SealFile): void {
  const first = padded(JSON.stringify({ key, keyedFrom, before }), size.first)
  const heads = [0, 1].map((slot) =>
    head && slotOf(head) === slot ? lineOf(head, key) : padded('', size.head),
  )
  writeWhole(sealFileOf(folder), [first, ...heads].join(''))
}

/**
 * Opens the file for noting heads as the history grows. Of the two lines the older is overwritten: one
 * cut off in the middle leaves the other. Not forced to disk: after a power cut it may lag behind the
 * database, never run ahead of it.
 */
export function openHeads(
  folder: string,
  key: string,
): { note: (head: Head) => void; close: () => void } {
  const file = openSync(sealFileOf(folder), 'r+')
  return {
    note: (head) => {
      writeSync(file, lineOf(head, key), size.first + slotOf(head) * size.head)
    },
    close: () => closeSync(file),
  }
}

export const newSealKey = (): string => randomBytes(32).toString('hex')

export const signed = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex')

export class BrokenSeal extends Error {}

const slotOf = ({ sequence }: Head): number => sequence % 2

const lineOf = (head: Head, key: string): string =>
  padded(JSON.stringify({ ...head, mac: macOf(head, key) }), size.head)

const macOf = ({ sequence, hash, at }: Head, key: string): string =>
  signed(key, JSON.stringify(['head', sequence, hash, at]))

function headAt(text: string, slot: number, key: string): Head | null {
  const from = size.first + slot * size.head
  const line = parsed(text.slice(from, from + size.head)) as (Head & { mac: string }) | null
  if (!line) return null
  const { sequence, hash, at, mac } = line
  const head = { sequence, hash, at }
  return mac === macOf(head, key) ? head : null
}

const padded = (text: string, length: number): string => `${text.padEnd(length - 1)}\n`

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { refusal } from './refusal'

/**
 * The streams at the top of a compound file (.xls, .doc, a protected .xlsx) by name. Those of what
 * is embedded in it stand deeper and are left out: a letter with a table of Excel in it is a letter.
 * Source: [MS-CFB]. Throws `truncated`.
 */
export function openCompound(bytes: Uint8Array): Map<string, () => Uint8Array> {
  try {
    return streamsOf(bytes)
  } catch {
    throw refusal.cut()
  }
}

const last = 0xfffffffe
const none = 0xffffffff

function streamsOf(bytes: Uint8Array): Map<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const power = view.getUint16(30, true)
  // Sectors of 512 bytes or of 4,096; there are no others.
  if (power !== 9 && power !== 12) throw refusal.cut()
  const sector = 1 << power
  const at = (number: number) => (number + 1) * sector
  const table = allocation(view, sector, at)
  const follow = (start: number) => chain(bytes, table, start, sector, at)
  const directory = follow(view.getUint32(48, true))
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const root = 116
  const small = lazily(() => follow(entries.getUint32(root, true)))
  const smallTable = lazily(() => numbers(follow(view.getUint32(60, true))))
  const streams = new Map<string, () => Uint8Array>()
  for (const entry of siblings(entries, entries.getUint32(76, true))) {
    const length = entries.getUint16(entry + 64, true)
    const name = new TextDecoder('utf-16le').decode(
      directory.subarray(entry, entry + Math.max(0, length - 2)),
    )
    const start = entries.getUint32(entry + 116, true)
    const size = entries.getUint32(entry + 120, true)
    streams.set(name, () => {
      // Short streams lie in sectors of 64 bytes within the root's own stream.
      const isSmall = size < view.getUint32(56, true)
      const whole = isSmall
        ? chain(small(), smallTable(), start, 64, (number) => number * 64)
        : follow(start)
      return whole.subarray(0, size)
    })
  }
  return streams
}

/** Which sector follows which, gathered from the header's list and the lists it points to. */
function allocation(view: DataView, sector: number, at: (number: number) => number): number[] {
  const table: number[] = []
  const read = (number: number) => {
    for (let i = 0; i < sector; i += 4) table.push(view.getUint32(at(number) + i, true))
  }
  let left = view.getUint32(44, true)
  if (left * sector > view.byteLength) throw refusal.cut()
  for (let i = 0; i < 109 && left > 0; i++, left--) read(view.getUint32(76 + i * 4, true))
  let next = view.getUint32(68, true)
  while (left > 0 && next < last) {
    for (let i = 0; i < sector - 4 && left > 0; i += 4, left--)
      read(view.getUint32(at(next) + i, true))
    next = view.getUint32(at(next) + sector - 4, true)
  }
  return table
}

function chain(
  bytes: Uint8Array,
  table: number[],
  start: number,
  sector: number,
  at: (number: number) => number,
): Uint8Array {
  const pieces: Uint8Array[] = []
  for (let number = start; number < last; number = table[number] ?? none) {
    if (pieces.length > table.length || at(number) >= bytes.length) throw refusal.cut()
    pieces.push(bytes.subarray(at(number), at(number) + sector))
  }
  return Buffer.concat(pieces)
}

/** The entries of one storage are a tree: left at 68, right at 72; what is within one is at 76. */
function* siblings(entries: DataView, first: number): Generator<number> {
  const seen = new Set<number>()
  const waiting = [first]
  while (waiting.length > 0) {
    const number = waiting.pop() ?? none
    const entry = number * 128
    if (number === none || seen.has(number) || entry + 128 > entries.byteLength) continue
    seen.add(number)
    waiting.push(entries.getUint32(entry + 68, true), entries.getUint32(entry + 72, true))
    yield entry
  }
}

const numbers = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true))
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

import { limits } from './limits'
import { refusal } from './refusal'

/** A part of a zip as its directory tells it; its bytes begin at `start`. */
export type Entry = {
  method: number
  crc: number
  packed: number
  unpacked: number
  offset: number
  start: number
}

/**
 * The directory at the end of a zip, and nothing that another program could read otherwise: one part
 * a name, names that lead nowhere else, each part's own head saying the same, no byte in two parts.
 * Throws `truncated`, `zip-odd` and `zip-bomb`.
 */
export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw refusal.bomb()
  const entries = new Map<string, Entry>()
  const names = new Set<string>()
  const first = view.getUint32(end + 16, true)
  let at = first
  let unpacked = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw refusal.cut()
    const length = view.getUint16(at + 28, true)
    const extra = view.getUint16(at + 30, true)
    // Encrypted parts: an office program never writes them, a packer with a password does.
    if (view.getUint16(at + 8, true) & 1) throw refusal.locked()
    const raw = bytes.subarray(at + 46, at + 46 + length)
    const name = new TextDecoder().decode(raw)
    // Office programs know parts by their names in any case.
    const known = name.normalize('NFC').toLowerCase()
    if (isOdd(name) || names.has(known)) throw refusal.odd()
    names.add(known)
    const entry = entryAt(view, at, at + 46 + length, extra)
    entry.start = startOf(view, bytes, entry, raw)
    unpacked += entry.unpacked
    entries.set(name, entry)
    at += 46 + length + extra + view.getUint16(at + 32, true)
  }
  if (at - first !== view.getUint32(end + 12, true)) throw refusal.odd()
  if (unpacked > limits.unpacked) throw refusal.bomb()
  refuseOverlaps([...entries.values()], first)
  return entries
}

/** Where the end of the directory is told. */
function endOf(view: DataView): number {
  let end = view.byteLength - 22
  const lowest = Math.max(0, end - 65_557)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) throw refusal.cut()
  return end
}

/** A name that is no plain path below the package: `\`, `/a`, `a/../b`, `a//b`, `C:a`. */
const isOdd = (name: string): boolean =>
  name === '' || /[\\:\0\ufffd]|^\/|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(name)

/** Where a part's bytes begin, when what stands before them agrees with the directory. */
function startOf(view: DataView, bytes: Uint8Array, entry: Entry, name: Uint8Array): number {
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw refusal.cut()
  const length = view.getUint16(offset + 26, true)
  const own = bytes.subarray(offset + 30, offset + 30 + length)
  if (view.getUint16(offset + 8, true) !== entry.method || Buffer.compare(own, name) !== 0)
    throw refusal.odd()
  const start = offset + 30 + length + view.getUint16(offset + 28, true)
  if (start + entry.packed > bytes.length) throw refusal.cut()
  return start
}

/** Parts that share bytes unpack to more than they hold. */
function refuseOverlaps(entries: Entry[], directory: number): void {
  let free = 0
  for (const { offset, start, packed } of entries.sort((a, b) => a.offset - b.offset)) {
    if (offset < free) throw refusal.odd()
    free = start + packed
  }
  if (free > directory) throw refusal.odd()
}

/** Sizes that do not fit stand in an extra field (Zip64), in the order of those that are missing. */
function entryAt(view: DataView, at: number, extraAt: number, extraLength: number): Entry {
  const entry: Entry = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    start: 0,
  }
  const end = Math.min(extraAt + extraLength, view.byteLength)
  for (let field = extraAt; field + 4 <= end; ) {
    const size = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let value = field + 4
      for (const key of ['unpacked', 'packed', 'offset'] as const) {
        if (entry[key] !== 0xffffffff || value + 8 > Math.min(field + 4 + size, end)) continue
        entry[key] = Number(view.getBigUint64(value, true))
        value += 8
      }
    }
    field += 4 + size
  }
  return entry
}

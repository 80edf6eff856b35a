import { crc32, inflateRawSync } from 'node:zlib'
import { megabyte } from '@/domain/file-kinds'
import { limits } from './limits'
import { refusal } from './refusal'

/** A part of a zip as its directory tells it. */
type Entry = { method: number; crc: number; packed: number; unpacked: number; offset: number }

/** A zip's parts by path. Nothing is unpacked before it is asked for. */
export type Archive = { bytes: Uint8Array; entries: Map<string, Entry>; left: number }

/** Reads the directory at the end. Throws `truncated` and `zip-bomb`. */
export function openZip(bytes: Uint8Array): Archive {
  const view = viewOf(bytes)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 65_557)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) throw refusal.cut()
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw refusal.bomb()
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw refusal.cut()
    const length = view.getUint16(at + 28, true)
    const extra = view.getUint16(at + 30, true)
    // Encrypted parts: an office program never writes them, a packer with a password does.
    if (view.getUint16(at + 8, true) & 1) throw refusal.locked()
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
    const entry = entryAt(view, at, at + 46 + length, extra)
    unpacked += entry.unpacked
    entries.set(name.replaceAll('\\', '/'), entry)
    at += 46 + length + extra + view.getUint16(at + 32, true)
  }
  if (unpacked > limits.unpacked) throw refusal.bomb()
  return { bytes, entries, left: limits.unpacked }
}

/**
 * Unpacks one part as far as the directory says and little further, and hands it on in pieces; all that
 * is asked of one archive stays within `limits.unpacked`.
 */
export function unpack(zip: Archive, path: string, take: (chunk: Uint8Array) => void): void {
  const entry = zip.entries.get(path)
  if (!entry) throw refusal.cut()
  const packed = packedBytes(zip.bytes, entry)
  if (entry.method !== 0 && entry.method !== 8) throw refusal.cut()
  const most = Math.min(entry.unpacked + megabyte, zip.left)
  const whole = entry.method === 0 ? packed : inflated(packed, most)
  if (whole.length > most) throw refusal.bomb()
  zip.left -= whole.length
  if (whole.length !== entry.unpacked || crc32(whole) !== entry.crc) throw refusal.cut()
  for (let at = 0; at < whole.length; at += piece) take(whole.subarray(at, at + piece))
}

/** A small part as bytes. */
export function partOf(zip: Archive, path: string): Buffer {
  const chunks: Uint8Array[] = []
  unpack(zip, path, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

/** What is decoded and parsed at a time, so that a sheet's text is never whole in memory. */
const piece = 65_536

function inflated(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1, chunkSize: megabyte })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? refusal.bomb()
      : refusal.cut()
  }
}

function packedBytes(bytes: Uint8Array, { offset, packed }: Entry): Uint8Array {
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw refusal.cut()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw refusal.cut()
  return bytes.subarray(start, start + packed)
}

/** Sizes that do not fit stand in an extra field (Zip64), in the order of those that are missing. */
function entryAt(view: DataView, at: number, extraAt: number, extraLength: number): Entry {
  const entry: Entry = {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  for (let field = extraAt; field + 4 <= extraAt + extraLength; ) {
    const size = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let value = field + 4
      for (const key of ['unpacked', 'packed', 'offset'] as const) {
        if (entry[key] !== 0xffffffff || value + 8 > field + 4 + size) continue
        entry[key] = Number(view.getBigUint64(value, true))
        value += 8
      }
    }
    field += 4 + size
  }
  return entry
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

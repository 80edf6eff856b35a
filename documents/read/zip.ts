import { crc32, inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { megabyte } from '@/domain/file-kinds'
import { limits } from './limits'
import { refusal } from './refusal'
import { type Entry, readDirectory } from './zip-directory'

/** A zip's parts by path. Nothing is unpacked before it is asked for. */
export type Archive = { bytes: Uint8Array; entries: Map<string, Entry>; left: number }

export const openZip = (bytes: Uint8Array): Archive => ({
  bytes,
  entries: readDirectory(bytes),
  left: limits.unpacked,
})

/**
 * Unpacks one part as far as the directory says and little further, and hands it on in pieces; all that
 * is asked of one archive stays within `limits.unpacked`.
 */
export function unpack(zip: Archive, path: string, take: (chunk: Uint8Array) => void): void {
  const entry = zip.entries.get(path)
  if (!entry) throw refusal.cut()
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packed)
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

/**
 * The parts that were checked, packed anew for a program that unpacks by itself, and nothing else: it
 * is never given the file that was sent. `instead` has parts that were changed.
 */
export function repacked(
  zip: Archive,
  isWanted: (path: string) => boolean,
  instead: Record<string, Uint8Array> = {},
): Buffer {
  const parts: Record<string, Uint8Array> = {}
  for (const path of zip.entries.keys())
    if (isWanted(path)) parts[path] = instead[path] ?? partOf(zip, path)
  return Buffer.from(zipSync(parts, { level: 0 }))
}

/** What is decoded and parsed at a time, so that a sheet's text is never whole in memory. */
const piece = 65_536

function inflated(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1, chunkSize: megabyte })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refusal.bomb()
    throw code?.startsWith('Z_') ? refusal.cut() : error
  }
}

import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { fileTypeFromFile } from 'file-type'
import { fileKinds, largestFile, megabyte } from '@/domain/file-kinds'
import { problem } from '@/domain/validation'
import { flush, sha256Of } from '../files-on-disk'
import { type Database, dataFolder } from '../open'
import { cleanFileName } from './file-name'
import { hold, letGo } from './hold'
import type { StoredFile } from './input'
import { redrawPhoto } from './photo'

export type Received = { ok: true; file: StoredFile } | { ok: false; problem: string }
type Incoming = { name: string; stream: () => ReadableStream<Uint8Array> }

/** The bytes of a kept file lie under their own hash: the same file is kept once. */
export const pathOf = (sha256: string, folder = dataFolder()): string =>
  join(folder, 'files', sha256.slice(0, 2), sha256)

const incomingOf = (folder: string): string => join(folder, 'files', 'incoming')

/**
 * Takes in a file: streams it to disk, looks at what it is (its name does not count), draws photos
 * anew, and puts it into its place, safe against power loss, before any row names it (within
 * `whileKept`). Refuses with a `problem()` what is empty, larger than 20 MB, of another kind, or a photo that cannot be read.
 */
export async function receiveFile(incoming: Incoming, folder = dataFolder()): Promise<Received> {
  const place = incomingOf(folder)
  await mkdir(place, { recursive: true })
  const path = join(place, randomBytes(12).toString('hex'))
  const redrawn = `${path}.photo`
  try {
    const size = await writeDown(incoming.stream(), path)
    if (size === null) return { ok: false, problem: tooLarge() }
    if (size === 0) return { ok: false, problem: 'emptyFile' }
    const mediaType = (await fileTypeFromFile(path).catch(() => undefined))?.mime ?? ''
    const kind = fileKinds[mediaType]
    if (!kind) return { ok: false, problem: 'fileKindNotAllowed' }
    if (kind.isPhoto) {
      const refused = await redrawPhoto(path, redrawn, mediaType)
      if (refused) return { ok: false, problem: refused }
    }
    const kept = await putInPlace(kind.isPhoto ? redrawn : path, folder)
    return {
      ok: true,
      file: { ...kept, mediaType, fileName: cleanFileName(incoming.name, kind.extension) },
    }
  } finally {
    await rm(path, { force: true })
    await rm(redrawn, { force: true })
  }
}

/** What was still coming in when the server was killed is in no row, and nobody waits for it. */
export const clearIncoming = (folder = dataFolder()): Promise<void> =>
  rm(incomingOf(folder), { recursive: true, force: true })

/** Keeps bytes that somebody else has looked at already (lists are read before they are kept). */
export async function keepBytes(
  bytes: Uint8Array,
  folder = dataFolder(),
): Promise<{ sha256: string; size: number }> {
  const place = incomingOf(folder)
  await mkdir(place, { recursive: true })
  const path = join(place, randomBytes(12).toString('hex'))
  try {
    await writeFile(path, bytes)
    return await putInPlace(path, folder)
  } finally {
    await rm(path, { force: true })
  }
}

/**
 * Runs the command that names a kept file. When it was refused or failed, the bytes go again unless
 * something else in the book names them.
 */
export async function whileKept<T>(
  db: Database,
  { sha256 }: { sha256: string },
  command: () => Promise<T>,
): Promise<T> {
  try {
    return await command()
  } finally {
    await letGo(db, sha256, pathOf(sha256))
  }
}

/** The bytes of a kept file, in pieces. */
export const readFileOf = (sha256: string): WebStream<Uint8Array> =>
  Readable.toWeb(createReadStream(pathOf(sha256))) as WebStream<Uint8Array>

export const tooLarge = (): string => problem('fileTooLarge', { max: largestFile / megabyte })

/** The number of bytes written; null when there are more than may be. */
async function writeDown(from: ReadableStream<Uint8Array>, path: string): Promise<number | null> {
  let size = 0
  const limit = new Transform({
    transform(piece: Uint8Array, _, next) {
      size += piece.byteLength
      next(size > largestFile ? new TooLarge() : null, piece)
    },
  })
  try {
    await pipeline(Readable.fromWeb(from as WebStream), limit, createWriteStream(path))
    return size
  } catch (error) {
    if (error instanceof TooLarge) return null
    throw error
  }
}

async function putInPlace(path: string, folder: string): Promise<{ sha256: string; size: number }> {
  const sha256 = await sha256Of(path)
  const { size } = await stat(path)
  await flush(path)
  const target = pathOf(sha256, folder)
  hold(sha256, target)
  await mkdir(dirname(target), { recursive: true })
  await rename(path, target)
  // The rename itself is durable only when its folders are.
  await flush(dirname(target))
  await flush(dirname(dirname(target)))
  return { sha256, size }
}

class TooLarge extends Error {}

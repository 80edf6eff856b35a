import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { BookRefused } from '../book-refused'
import { sha256Of } from '../files-on-disk'
import { openDatabase } from '../open'
import { verifyBook } from '../verify/book'
import { type Manifest, manifestName, readManifest } from './manifest'
import { unpack } from './pack'

export type Checked = {
  manifest: Manifest
  /** What `verify` finds in the book of the backup: as it was when the backup was made. */
  problems: string[]
}

/**
 * Unpacks a backup into a new folder and checks it: every part against its hash, none too many and none
 * too few; then the book itself is opened, brought to this release's schema, and verified. Throws
 * `BookRefused` when the file is not whole, and leaves no folder behind then.
 */
export async function unpackAndCheck(
  file: string,
  folder: string,
  passphrase: string | undefined,
): Promise<Checked> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await unpack(file, folder, passphrase)
    const manifest = await checkParts(file, folder)
    const db = openDatabase(folder)
    try {
      const { problems } = await verifyBook(db)
      return { manifest, problems }
    } finally {
      db.close()
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function checkParts(file: string, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '')
  const manifest = readManifest(text)
  if (!manifest) throw new BookRefused(`${file} không phải bản sao lưu của Sổ vàng.`)
  const there = new Set(await filesBelow(folder))
  there.delete(manifestName)
  for (const { name, size, sha256 } of manifest.parts) {
    const path = join(folder, name)
    const isRight = there.delete(name) && (await stat(path)).size === size
    if (!isRight || (await sha256Of(path)) !== sha256)
      throw new BookRefused(`Bản sao lưu ${file} hỏng: ${name} không đúng với mục lục của nó.`)
  }
  if (there.size > 0 || !manifest.parts.some(({ name }) => name === 'so-vang.db'))
    throw new BookRefused(`Bản sao lưu ${file} hỏng: không đúng với mục lục của nó.`)
  await rm(join(folder, manifestName))
  return manifest
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

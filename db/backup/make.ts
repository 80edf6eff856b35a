import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pathOf } from '../attachments/store'
import { headIn, sealFileIn } from '../audit/seal-book'
import { writeSealFile } from '../audit/seal-file'
import { databaseFileOf, isEmptyFile, refuseLostBook } from '../book-folder'
import { BookRefused } from '../book-refused'
import { BookFile } from '../engine/book-file'
import { sha256Of } from '../files-on-disk'
import { type Manifest, manifestName } from './manifest'
import { pack } from './pack'

/**
 * Writes one file with the whole book: the database as it is at one moment, however many write to it
 * meanwhile, the attachments that it names, and the keys. `target` appears whole or not at all, and
 * replaces no file. With a passphrase it is encrypted (age). Throws `BookRefused`.
 */
export async function makeBackup(
  folder: string,
  target: string,
  { passphrase, now }: { passphrase?: string; now: Date },
): Promise<Manifest> {
  const file = databaseFileOf(folder)
  refuseLostBook(folder, isEmptyFile(file))
  if (isEmptyFile(file)) throw new BookRefused(`Thư mục ${folder} chưa có sổ nào để sao lưu.`)
  if (existsSync(target))
    throw new BookRefused(`Đã có tệp ${target}; bản sao lưu không ghi đè tệp nào.`)
  const place = dirname(resolve(target))
  await mkdir(place, { recursive: true })
  const stage = await mkdtemp(join(place, '.so-vang-'))
  try {
    const found = copyDatabase(file, join(stage, 'so-vang.db'))
    const seals = sealFileIn(folder)
    // The head of the copy: the book itself has gone on since.
    if (seals) writeSealFile(stage, { ...seals, head: found.head ?? seals.head })
    const secret = join(folder, 'secret')
    if (existsSync(secret)) await copyFile(secret, join(stage, 'secret'))
    const names = ['so-vang.db', 'history.seal', 'secret'].filter((name) =>
      existsSync(join(stage, name)),
    )
    const { kept, missing } = await bringFiles(found.files, folder, stage)
    const manifest: Manifest = {
      product: 'so-vang',
      format: 1,
      madeAt: now.toISOString(),
      head: found.head,
      awards: found.awards,
      parts: await Promise.all([...names, ...kept].map((name) => partOf(stage, name))),
      missing,
    }
    await writeFile(join(stage, manifestName), JSON.stringify(manifest))
    const parts = [manifestName, ...manifest.parts.map(({ name }) => name)]
    await pack(stage, parts, join(place, basename(target)), passphrase)
    return manifest
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

/** A copy of one moment, made beside those who write; and what is in it. */
function copyDatabase(file: string, copy: string) {
  const book = BookFile.openAsItIs(file)
  try {
    book.copyTo(copy)
  } finally {
    book.close()
  }
  const made = BookFile.openAsItIs(copy, { readonly: true })
  try {
    const awards = made.first<{ n: number }>('select count(*) as n from awards')?.n ?? 0
    // A book of an older release knows no quick entries, which have no file.
    const columns = made.columns('imports')
    const isFile = [
      columns.has('source') ? "source = 'file'" : 'true',
      // Some were thrown away since: kept long enough, or on somebody's request.
      ...(columns.has('fileGoneAt') ? ['"fileGoneAt" is null'] : []),
    ].join(' and ')
    const lists = columns.size > 0 ? `union select sha256 from imports where ${isFile}` : ''
    const files = made.all<{ sha256: string }>(
      `select sha256 from attachments where sha256 is not null ${lists} order by 1`,
    )
    return { head: headIn(made) ?? null, awards, files: files.map(({ sha256 }) => sha256) }
  } finally {
    made.close()
  }
}

/** Links to the kept files that the copy names, under the names that they have in the folder. */
async function bringFiles(hashes: string[], folder: string, stage: string) {
  const kept: string[] = []
  const missing: string[] = []
  for (const sha256 of hashes) {
    const path = pathOf(sha256, folder)
    if (!existsSync(path)) {
      missing.push(sha256)
      continue
    }
    const name = `files/${sha256.slice(0, 2)}/${sha256}`
    await mkdir(dirname(join(stage, name)), { recursive: true })
    await symlink(resolve(path), join(stage, name))
    kept.push(name)
  }
  return { kept, missing }
}

async function partOf(stage: string, name: string) {
  const path = join(stage, name)
  const { size } = await stat(path)
  return { name, size, sha256: await sha256Of(path) }
}

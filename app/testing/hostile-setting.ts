import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Database } from '@/db/open'
import { smallBook } from '@/db/testing'

/**
 * A small book behind the routes themselves, with a folder of its own, for tests that send them what
 * they must refuse: `stateOf` is the same as long as nothing is written, in the book or beside it.
 */
export async function hostileSetting() {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-hostile-'))
  process.env.DATA_DIR = folder
  const book = await smallBook()
  ;(globalThis as { soVangDatabase?: Database }).soVangDatabase = book.db
  const ctx = { db: book.db.reader, actor: book.as.officer.actor }
  const stateOf = () => ({
    changes: book.db.file.written(),
    files: readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort(),
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { book, ctx, stateOf }
}

/** What a page of ours sends: one file with its fields. */
export function upload(
  path: string,
  bytes: Uint8Array | string,
  name: string,
  fields: Record<string, string> = {},
): Request {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new File([bytes as BlobPart], name))
  return new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin' },
  })
}

import { join } from 'node:path'
import { databaseFileOf, isEmptyBook, isEmptyFile, isUpToDate } from '../book-folder'
import { BookFile } from '../engine/book-file'
import { makeBackup } from './make'

/**
 * Backs a book up before this release changes its schema, into the data folder's `backups`; answers the
 * file, or null when there is nothing to change. An upgrade that goes wrong is undone by restoring it.
 */
export async function backUpBeforeUpgrade(folder: string, now: Date): Promise<string | null> {
  const file = databaseFileOf(folder)
  if (isEmptyFile(file) || isCurrent(file)) return null
  const stamp = now.toISOString().slice(0, 19).replace(/:/g, '-')
  const target = join(folder, 'backups', `truoc-nang-cap-${stamp}.tgz`)
  await makeBackup(folder, target, { now })
  return target
}

function isCurrent(file: string): boolean {
  const book = BookFile.openAsItIs(file)
  try {
    return isEmptyBook(book) || isUpToDate(book)
  } finally {
    book.close()
  }
}

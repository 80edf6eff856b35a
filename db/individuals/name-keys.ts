import { nameKey } from '@/domain/same-person'
import type { BookFile } from '../engine/book-file'

const atOnce = 5000

/**
 * Gives people of a book of an older release the key that tells who bears one name; it is made in
 * code, so no migration can write it. With none left to fill it is one look at the index.
 */
export function fillNameKeys(file: BookFile): void {
  for (;;) {
    const rows = file.all<{ id: number; fullName: string }>(
      `select id, "fullName" from individuals where "nameKey" = '' limit ?`,
      atOnce,
    )
    if (rows.length === 0) return
    file.tellEach(
      `update individuals set "nameKey" = ? where id = ?`,
      // A name of signs alone has no key: it is kept as it is, and no name of another.
      rows.map(({ id, fullName }) => [nameKey(fullName) || fullName, id]),
    )
  }
}

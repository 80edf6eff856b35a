import type Sqlite from 'better-sqlite3'
import { nameKey } from '@/domain/same-person'

const atOnce = 5000

/**
 * Gives people of a book of an older release the key that tells who bears one name; it is made in
 * code, so no migration can write it. With none left to fill it is one look at the index.
 */
export function fillNameKeys(raw: Sqlite.Database): void {
  const some = raw.prepare(`select id, "fullName" from individuals where "nameKey" = '' limit ?`)
  const fill = raw.prepare(`update individuals set "nameKey" = ? where id = ?`)
  for (;;) {
    const rows = some.all(atOnce) as { id: number; fullName: string }[]
    if (rows.length === 0) return
    raw.exec('BEGIN IMMEDIATE')
    // A name of signs alone has no key: it is kept as it is, and no name of another.
    for (const { id, fullName } of rows) fill.run(nameKey(fullName) || fullName, id)
    raw.exec('COMMIT')
  }
}

import { count, sql } from 'drizzle-orm'
import { awards } from '../awards/table'
import { brokenPages, brokenReferences } from '../engine/checks'
import type { Reader } from '../engine/connection'
import { select } from '../engine/transaction'
import type { Database } from '../open'
import { verifyChain } from './chain'
import { verifyCounts } from './counts'
import { verifyFiles } from './files'
import { verifyHead } from './head'
import { verifyKeys } from './keys'
import { firstOf } from './problems'
import { verifyRecords } from './records'
import { verifySecrets } from './secrets'

export type Verified = {
  /** Vietnamese sentences; empty when the book is in order. */
  problems: string[]
  /** How many of each were looked at. */
  checked: {
    awards: number
    counts: number
    keys: number
    units: number
    auditEntries: number
    records: number
    secrets: number
    files: number
  }
}

/**
 * Checks the whole book: the database file, references between records, unit paths, the counts kept
 * beside the awards against a recount, stored keys of order and search, the history's chain and its
 * head, every record against what the history says of it, passwords and second factors against their
 * marks in it, and every file against its hash.
 */
export async function verifyBook(book: Database): Promise<Verified> {
  const { reader: db } = book
  const file = await verifyFile(db)
  const references = await verifyReferences(db)
  const paths = await verifyPaths(db)
  const counts = await verifyCounts(db)
  const keys = await verifyKeys(db)
  const chain = await verifyChain(db)
  const head = await verifyHead(book)
  const records = await verifyRecords(db)
  const secrets = await verifySecrets(db)
  const kept = await verifyFiles(book)
  const [all] = await db.select({ n: count() }).from(awards)
  return {
    problems: [
      ...file,
      ...references,
      ...paths.problems,
      ...counts.problems,
      ...keys.problems,
      ...head,
      ...chain.problems,
      ...records.problems,
      ...secrets.problems,
      ...kept.problems,
    ],
    checked: {
      awards: all?.n ?? 0,
      counts: counts.checked,
      keys: keys.checked,
      units: paths.checked,
      auditEntries: chain.checked,
      records: records.checked,
      secrets: secrets.checked,
      files: kept.checked,
    },
  }
}

/** Pages and indexes of the file, as the engine itself checks them. */
async function verifyFile(db: Reader): Promise<string[]> {
  return (await brokenPages(db)).map((text) => `Tệp dữ liệu hỏng: ${text}`)
}

async function verifyReferences(db: Reader): Promise<string[]> {
  const broken = await brokenReferences(db)
  return firstOf(
    broken.map(
      ({ table, id, parent }) =>
        `Bản ghi ${table} số ${id} trỏ đến một bản ghi ${parent} không có trong sổ.`,
    ),
    'liên kết',
  )
}

async function verifyPaths(db: Reader): Promise<{ problems: string[]; checked: number }> {
  type Unit = { id: number; name: string; right: number }
  const rows = await select<Unit>(
    db,
    sql`select u.id, u.name, u.path = coalesce(p.path, '/') || u.id || '/' as "right"
      from units u left join units p on p.id = u."parentId"`,
  )
  const wrong = rows.filter((unit) => !unit.right)
  const problems = wrong.map(
    ({ id, name }) => `Đơn vị ${name} (số ${id}) có đường dẫn không khớp với đơn vị cấp trên.`,
  )
  return { problems: firstOf(problems, 'đơn vị'), checked: rows.length }
}

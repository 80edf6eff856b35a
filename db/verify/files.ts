import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { pathOf } from '../attachments/store'
import { attachments } from '../attachments/table'
import type { Reader } from '../engine/connection'
import { sha256Of } from '../files-on-disk'
import { imports } from '../imports/table'
import type { Database } from '../open'
import { firstOf } from './problems'

/** Reads every kept file and compares it with the hash and the size that its record has. */
export async function verifyFiles({
  reader: db,
  folder,
}: Database): Promise<{ problems: string[]; checked: number }> {
  // A book in memory keeps its files wherever the test says.
  if (folder === null) return { problems: [], checked: 0 }
  const kept = [...(await attachedFiles(db)), ...(await listFiles(db))]
  const problems: string[] = []
  for (const { what, sha256 } of kept) {
    const why = await faultOf(pathOf(sha256, folder), sha256)
    if (why) problems.push(`${what} ${why}.`)
  }
  return { problems: firstOf(problems, 'tệp'), checked: kept.length }
}

type Kept = { what: string; sha256: string }

async function attachedFiles(db: Reader): Promise<Kept[]> {
  const { id, ownerNoun, ownerId, fileName, sha256 } = attachments
  const rows = await db
    .select({ id, ownerNoun, ownerId, fileName, sha256 })
    .from(attachments)
    .where(isNotNull(sha256))
    .orderBy(id)
  return rows.map((row) => ({
    what: `Tệp đính kèm số ${row.id} “${row.fileName}” (của ${row.ownerNoun} số ${row.ownerId})`,
    sha256: row.sha256 ?? '',
  }))
}

/** Lists as they came; the lines of a quick entry have no file, and some were thrown away since. */
async function listFiles(db: Reader): Promise<Kept[]> {
  const { id, fileName, sha256, source, fileGoneAt } = imports
  const rows = await db
    .select({ id, fileName, sha256 })
    .from(imports)
    .where(and(eq(source, 'file'), isNull(fileGoneAt)))
    .orderBy(id)
  return rows.map((row) => ({
    what: `Tệp gốc của danh sách số ${row.id} “${row.fileName}”`,
    sha256: row.sha256,
  }))
}

/** Null when the bytes are those that the record's hash was made of. */
async function faultOf(path: string, sha256: string): Promise<string | null> {
  try {
    return (await sha256Of(path)) === sha256 ? null : 'đã bị đổi nội dung'
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ENOENT' ? 'không còn trong thư mục dữ liệu' : `không đọc được (${code})`
  }
}

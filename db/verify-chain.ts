import { and, asc, eq, gt, isNull, notExists, sql } from 'drizzle-orm'
import { type AuditEntry, genesis, seal } from './audit/chain'
import { auditEntries } from './audit/table'
import { awards } from './awards/table'
import type { Reader } from './open'
import { select } from './transaction'
import { firstOf } from './verify-problems'

/**
 * Walks the history from its first entry, a thousand at a time. A changed entry no longer fits its
 * own seal; one removed, put in or moved no longer fits the entry before it. Entries cut off at the
 * end leave no broken link: they are found by the engine's own count of entries ever written, and by
 * awards that nothing in the history speaks of.
 */
export async function verifyChain(db: Reader): Promise<{ problems: string[]; checked: number }> {
  const problems: string[] = []
  let last = { sequence: 0, hash: genesis }
  let checked = 0
  for (;;) {
    const entries = await db
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.sequence, last.sequence))
      .orderBy(asc(auditEntries.sequence))
      .limit(1000)
    if (entries.length === 0) break
    for (const entry of entries) {
      problems.push(...problemsOf(entry, last))
      last = entry
    }
    checked += entries.length
  }
  problems.push(...(await cutOff(db, last.sequence)), ...(await unspoken(db)))
  return { problems: firstOf(problems, 'mục lịch sử'), checked }
}

function problemsOf(entry: AuditEntry, last: { sequence: number; hash: string }): string[] {
  if (seal(entry) !== entry.hash) return [`${nameOf(entry)} đã bị sửa.`]
  if (entry.previousHash === last.hash) return []
  if (entry.sequence > last.sequence + 1)
    return [`Lịch sử bị xóa ${between(last.sequence + 1, entry.sequence - 1)}.`]
  return [`${nameOf(entry)} không nối tiếp mục trước nó: có mục đã bị thay hoặc đổi chỗ.`]
}

/** Numbers are never given twice, so the greatest ever given tells what is missing at the end. */
async function cutOff(db: Reader, last: number): Promise<string[]> {
  const [row] = await select<{ given: number }>(
    db,
    sql`select seq as given from sqlite_sequence where name = 'auditEntries'`,
  )
  const given = Number(row?.given ?? 0)
  if (given === last) return []
  if (given < last) return ['Bộ đếm mục lịch sử nhỏ hơn số của mục cuối: bộ đếm đã bị sửa.']
  return [`Lịch sử bị xóa ở cuối ${between(last + 1, given)}.`]
}

/** Samples come in one batch and imported awards in theirs; every other has an entry of its own. */
async function unspoken(db: Reader): Promise<string[]> {
  const own = db
    .select({ sequence: auditEntries.sequence })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, 'award'), eq(auditEntries.nounId, awards.id)))
  const rows = await db
    .select({ id: awards.id, name: awards.recipientName })
    .from(awards)
    .where(and(eq(awards.sample, false), isNull(awards.importId), notExists(own)))
    .limit(100)
  return rows.map(
    ({ id, name }) => `Bản ghi khen thưởng số ${id} của ${name} không có trong lịch sử.`,
  )
}

const nameOf = ({ sequence, verb, noun, nounId, actorName, at }: AuditEntry): string =>
  `Mục lịch sử số ${sequence} (${verb} ${noun} ${nounId}, ${actorName}, ${at})`

const between = (from: number, to: number): string =>
  from === to ? `mục số ${from}` : `từ mục số ${from} đến mục số ${to}`

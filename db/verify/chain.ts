import { asc, gt } from 'drizzle-orm'
import { type AuditEntry, genesis, plainSeal, textOf } from '../audit/chain'
import { type Seals, sealsOf, sealText } from '../audit/seals'
import { auditEntries } from '../audit/table'
import { lastGiven } from '../engine/checks'
import type { Reader } from '../engine/connection'
import { firstOf } from './problems'

/**
 * Walks the history from its first entry, a thousand at a time. A changed entry no longer fits its
 * own seal; one removed, put in or moved no longer fits the entry before it. Entries cut off at the
 * end leave no broken link: they are found by the engine's own count of entries ever written, by the
 * head that is noted apart (`head.ts`), and by records that nothing in the history speaks of.
 */
export async function verifyChain(db: Reader): Promise<{ problems: string[]; checked: number }> {
  const problems: string[] = []
  const seals = sealsOf(db)
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
      problems.push(...problemsOf(entry, last, seals))
      last = entry
    }
    checked += entries.length
  }
  problems.push(...cutOff(db, last.sequence))
  return { problems: firstOf(problems, 'mục lịch sử'), checked }
}

function problemsOf(
  entry: AuditEntry,
  last: { sequence: number; hash: string },
  seals: Seals,
): string[] {
  if (!isSealed(entry, seals)) return [`${nameOf(entry)} đã bị sửa.`]
  if (entry.previousHash === last.hash) return []
  if (entry.sequence > last.sequence + 1)
    return [`Lịch sử bị xóa ${between(last.sequence + 1, entry.sequence - 1)}.`]
  return [`${nameOf(entry)} không nối tiếp mục trước nó: có mục đã bị thay hoặc đổi chỗ.`]
}

/** Entries from before the key keep the seal that they were given then. */
function isSealed(entry: AuditEntry, seals: Seals): boolean {
  if (entry.sequence >= seals.keyedFrom) return sealText(seals, textOf(entry)) === entry.hash
  return seals.before === 'linked' || plainSeal(entry) === entry.hash
}

/** Numbers are never given twice, so the greatest ever given tells what is missing at the end. */
function cutOff(db: Reader, last: number): string[] {
  const given = lastGiven(db, 'auditEntries')
  if (given === last) return []
  if (given < last) return ['Bộ đếm mục lịch sử nhỏ hơn số của mục cuối: bộ đếm đã bị sửa.']
  return [`Lịch sử bị xóa ở cuối ${between(last + 1, given)}.`]
}

const nameOf = ({ sequence, verb, noun, nounId, actorName, at }: AuditEntry): string =>
  `Mục lịch sử số ${sequence} (${verb} ${noun} ${nounId}, ${actorName}, ${at})`

const between = (from: number, to: number): string =>
  from === to ? `mục số ${from}` : `từ mục số ${from} đến mục số ${to}`

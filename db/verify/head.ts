import { eq } from 'drizzle-orm'
import { differenceFrom, lostSeal, sealFileIn } from '../audit/seal-book'
import { markOf } from '../audit/seals'
import { auditEntries } from '../audit/table'
import { BookRefused } from '../book-refused'
import { refusingTriggers } from '../engine/checks'
import type { Reader } from '../engine/connection'
import type { Database } from '../open'

/** The triggers that keep the history from being changed, as the migration made them. */
const guards = ['audit_never_changed', 'audit_never_removed']

/**
 * Compares the history's end with the head that is noted apart from the database, in the seal file:
 * what was cut off at the end, or written anew from some entry on, differs there.
 */
export async function verifyHead({ reader, file: book, folder }: Database): Promise<string[]> {
  const missing = await missingGuards(reader)
  // A book in memory has no folder to note its head in.
  if (folder === null) return missing
  try {
    const file = sealFileIn(folder)
    const why = file ? differenceFrom(book, file) : lostSeal
    return why ? [why, ...missing] : missing
  } catch (error) {
    if (error instanceof BookRefused) return [error.message, ...missing]
    throw error
  }
}

/** Whether the history up to a mark printed on a paper is still the one of that day. */
export async function verifyStated({ reader }: Database, stated: string): Promise<string[]> {
  const sequence = Number(/^(\d+)-[0-9a-f]{12}$/.exec(stated.trim())?.[1] ?? 0)
  if (sequence === 0) return [`Dấu lịch sử “${stated}” không đúng dạng, ví dụ 1234-a1b2c3d4e5f6.`]
  const [entry] = await reader
    .select({ sequence: auditEntries.sequence, hash: auditEntries.hash })
    .from(auditEntries)
    .where(eq(auditEntries.sequence, sequence))
  if (!entry) return [`Lịch sử không có mục số ${sequence} mà văn bản ghi.`]
  if (markOf(entry) === stated.trim()) return []
  return [
    `Mục lịch sử số ${sequence} không còn là mục của ngày lập văn bản: sổ có ${markOf(entry)}, văn bản ghi ${stated.trim()}.`,
  ]
}

async function missingGuards(db: Reader): Promise<string[]> {
  const there = await refusingTriggers(db, 'auditEntries')
  return guards
    .filter((name) => !there.has(name))
    .map((name) => `Khóa chống sửa lịch sử trong cơ sở dữ liệu (${name}) đã bị gỡ.`)
}

import { isDeepStrictEqual } from 'node:util'
import { and, between, eq, getTableColumns, gt, inArray, like, max, or } from 'drizzle-orm'
import type { Noun } from '@/domain/nouns'
import words from '@/messages/vi/history.json'
import type { Also } from '../audit/also'
import { readSnapshot, type Snapshot, titleOf, type Value } from '../audit/changes'
import { auditEntries } from '../audit/table'
import type { Reader } from '../engine/connection'
import { officeId, readOffice } from '../settings/office'
import { updateOfficePolicy, updateRetentionPolicy, updateSecurityPolicy } from '../settings/policy'
import { readRetention, retentionId, usualRetention } from '../settings/retention'
import { readSecurity, securityId, usualSecurity } from '../settings/security'
import { firstOf } from './problems'
import { type Register, registers } from './registers'

/** So many records are read at a time. */
const block = 1000

/**
 * Compares every record with what the history says of it last: a record changed, put in or taken out
 * without an entry is named, with the field and both values. Records that the sample book brought
 * have no entries of their own until somebody touches them.
 */
export async function verifyRecords(db: Reader): Promise<{ problems: string[]; checked: number }> {
  const problems: string[] = []
  let checked = 0
  const beside = await toldBeside(db)
  for (const register of registers) {
    const found = await ofRegister(db, register, beside.get(register.noun))
    problems.push(...firstOf(found.problems, register.what))
    checked += found.checked
  }
  for (const setting of settings) problems.push(...(await ofSetting(db, setting)))
  return { problems, checked }
}

/** Who the office is, and how accounts are kept: rows of settings, each with a history of its own. */
const settings = [
  // The sample book says who the office is, and has no entry of it.
  { ...updateOfficePolicy, id: officeId, read: readOffice, usual: null },
  { ...updateSecurityPolicy, id: securityId, read: readSecurity, usual: usualSecurity },
  { ...updateRetentionPolicy, id: retentionId, read: readRetention, usual: usualRetention },
]

async function ofSetting(db: Reader, { noun, id, read, usual }: (typeof settings)[number]) {
  const said = (await folded(db, noun, id)) ?? usual
  if (said === null) return []
  const stored = JSON.parse(JSON.stringify(await read(db))) as Snapshot
  return different(`Bản ghi ${words.noun[noun as 'office']}`, stored, said)
}

type Touched = { sequence: number; set: Snapshot | null; isNew?: true }
/** Records by number, in the order of the entries that tell of them. */
type Beside = Map<number, Touched[]>

/** What entries tell of records other than their own, by noun. */
async function toldBeside(db: Reader): Promise<Map<string, Beside>> {
  const { sequence, before, after } = auditEntries
  const entries = await db
    .select({ sequence, before, after })
    .from(auditEntries)
    .where(or(like(before, '%"also":[%'), like(after, '%"also":[%'), manyAccounts))
    .orderBy(sequence)
  const beside = new Map<string, Beside>()
  for (const entry of entries) {
    for (const { noun, id, set, isNew } of alsoIn(readSnapshot(entry.after ?? entry.before))) {
      const of = beside.get(noun) ?? new Map<number, Touched[]>()
      beside.set(noun, of)
      const { sequence } = entry
      of.set(id, [...(of.get(id) ?? []), { sequence, set: set as Snapshot | null, isNew }])
    }
  }
  return beside
}

/** Accounts made many at once, which entries before 2026-12 told in a list alone. */
const manyAccounts = and(eq(auditEntries.noun, 'user'), eq(auditEntries.verb, 'createMany'))

function alsoIn(told: Snapshot | null): Also[] {
  const { also, accounts = [] } = told ?? {}
  if (also) return also as unknown as Also[]
  return (accounts as { id: number }[]).map((set) => ({
    ...{ noun: 'user', id: set.id },
    ...{ set, isNew: true },
  }))
}

async function ofRegister(db: Reader, register: Register, beside: Beside = new Map()) {
  const { table } = register
  const problems: string[] = []
  let [last, checked] = [0, 0]
  for (;;) {
    const rows = await db
      .select()
      .from(table)
      .where(gt(table.id, last))
      .orderBy(table.id)
      .limit(block)
    const top = rows.at(-1)?.id
    const said = await saidOf(db, register, beside, [last + 1, top ?? Number.MAX_SAFE_INTEGER])
    for (const row of rows) {
      problems.push(...differences(register, row, said.get(row.id)))
      said.delete(row.id)
    }
    for (const [id, record] of said)
      if (record !== null && record.sample !== true)
        problems.push(
          `${nameOf(register, id, record)} không còn trong sổ mà lịch sử không ghi xóa.`,
        )
    checked += rows.length
    if (top === undefined) return { problems, checked }
    last = top
  }
}

/** What the history says last of the records of a range: null for one that is gone. */
async function saidOf(
  db: Reader,
  { noun, table }: Register,
  beside: Beside,
  [from, to]: [number, number],
): Promise<Map<number, Snapshot | null>> {
  const newest = db
    .select({ sequence: max(auditEntries.sequence) })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), between(auditEntries.nounId, from, to)))
    .groupBy(auditEntries.nounId)
  const entries = await db
    .select({
      sequence: auditEntries.sequence,
      id: auditEntries.nounId,
      after: auditEntries.after,
    })
    .from(auditEntries)
    .where(inArray(auditEntries.sequence, newest))
  const columns = Object.keys(getTableColumns(table))
  const said = new Map<number, Snapshot | null>()
  for (const { sequence, id, after } of entries) {
    const record = readSnapshot(after)
    const isWhole = record === null || columns.every((column) => column in record)
    const passing = beside.get(id) ?? []
    const born = passing[0]?.isNew ? passing[0].set : null
    let told = isWhole ? record : await folded(db, noun, id, born)
    // An entry of another record, or this one itself, may tell more of it than its own words.
    for (const touched of passing)
      if (touched.sequence >= sequence) told = touched.set && { ...told, ...touched.set }
    said.set(id, told)
  }
  // A record that began with another's entry, and has none of its own yet.
  for (const [id, touched] of beside)
    if (touched[0]?.isNew && id >= from && id <= to && !said.has(id))
      said.set(id, touched.reduce<Snapshot | null>(foldTouched, null))
  return said
}

const foldTouched = (said: Snapshot | null, { set }: Touched): Snapshot | null =>
  set && { ...said, ...set }

/** Entries that tell a part of the record, put together from the first to the last. */
async function folded(
  db: Reader,
  noun: Noun,
  id: number,
  born: Snapshot | null = null,
): Promise<Snapshot | null> {
  const entries = await db
    .select({ after: auditEntries.after })
    .from(auditEntries)
    .where(and(eq(auditEntries.noun, noun), eq(auditEntries.nounId, id)))
    .orderBy(auditEntries.sequence)
  let record: Snapshot | null = born && { ...born }
  for (const { after } of entries) {
    const part = readSnapshot(after)
    record = part === null ? null : Object.assign(record ?? {}, part)
  }
  return record
}

type Row = { id: number; sample?: boolean; sha256?: string | null }

function differences(register: Register, row: Row, said: Snapshot | null | undefined): string[] {
  const stored = JSON.parse(JSON.stringify(row)) as Snapshot
  const who = nameOf(register, row.id, stored)
  if (said === undefined) return isSilent(row) ? [] : [`${who} không có trong lịch sử.`]
  if (said === null) return [`${who} còn trong sổ mà lịch sử ghi là đã xóa.`]
  if (stored.status === 'undone') for (const field of leansOn) delete stored[field]
  return different(who, stored, said, register.aside)
}

const different = (
  who: string,
  stored: Snapshot,
  said: Snapshot,
  aside: readonly string[] = [],
): string[] =>
  Object.keys(stored)
    .filter((field) => !derived.has(field) && !aside.includes(field) && field in said)
    .filter((field) => !isDeepStrictEqual(stored[field], said[field]))
    .map(
      (field) =>
        `${who} khác lịch sử ở “${words.field[field as 'level'] ?? field}”: ` +
        `sổ ghi ${shown(stored[field])}, lịch sử ghi ${shown(said[field])}.`,
    )

/** Samples, and captions that wait for their photo since the book began, have no entries of their own. */
const isSilent = ({ sample, sha256 }: Row): boolean => sample === true || sha256 === null

/** Made from other fields, and checked against them elsewhere. */
const derived = new Set([
  ...['sortKey', 'searchText', 'nameKey', 'numberKey', 'nameId', 'path', 'version', 'updatedAt'],
])

/** What an undone award leaned on may go after it: it is in no count any more. */
const leansOn = new Set(['decisionId', 'unitId', 'unitName', 'individualId', 'importId'])

const shown = (value: Value | undefined): string =>
  value === null || value === undefined ? 'trống' : `“${value}”`

function nameOf({ noun }: Register, id: number, record: Snapshot): string {
  const title = titleOf(null, record)
  return `Bản ghi ${words.noun[noun as 'award']} số ${id}${title ? ` (${title})` : ''}`
}

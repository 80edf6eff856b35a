import { eq } from 'drizzle-orm'
import { todayIn } from '@/domain/dates'
import { type ListNoun, type ListValues, rowStateOf } from '@/domain/list'
import { contradicts, type Facts } from '@/domain/same-person'
import { createAwardInput } from '../awards/input'
import type { Reader } from '../engine/connection'
import { checkAward } from './check-awards'
import { checkIndividual } from './check-individuals'
import { checkModel } from './check-models'
import { checkUnit } from './check-units'
import type { Checked, Checking, Unchecked } from './checked'
import { FileUnits } from './file-units'
import { nothingYet, type Own } from './own'
import { rowParser } from './parse'
import { readRegisters } from './registers'
import type { Import } from './rows'
import { importRows } from './table'
import { type Constants, noConstants, type Problem } from './types'

const checks = {
  awards: checkAward,
  models: checkModel,
  units: checkUnit,
  individuals: checkIndividual,
} satisfies Record<ListNoun, (row: Unchecked, check: Checking) => Promise<Checked>>

export type BatchToCheck = Pick<
  Import,
  'id' | 'noun' | 'constants' | 'decided' | 'prefers' | 'document'
>

async function cellsOf(db: Reader, importId: number): Promise<ListValues[]> {
  const rows = await db
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, importId))
  return rows.map(({ cells }) => cells)
}

/** What the officer chose for the whole file; of an older batch nobody knows any more: all. */
export function decidedOf({ decided, constants }: Pick<Import, 'decided' | 'constants'>) {
  if (decided) return decided
  const all = Object.entries(constants ?? noConstants) as [keyof Constants, unknown][]
  return all.filter(([, value]) => value !== null).map(([key]) => key)
}

/** What the rows of one list are checked with; the registers are read once. `own` see `Checking`. */
export async function beginChecking(
  db: Reader,
  batch: BatchToCheck,
  now: Date,
  { rows, own }: { rows?: Iterable<ListValues>; own?: Own } = {},
): Promise<Checking> {
  const { noun, prefers, document } = batch
  const constants = batch.constants ?? noConstants
  return {
    db,
    noun,
    constants,
    decided: new Set(decidedOf(batch)),
    prefers: prefers ?? {},
    today: todayIn(now),
    title: document?.title ?? '',
    registers: await readRegisters(db, noun === 'units' ? own?.records : undefined),
    fileUnits: noun === 'units' ? new FileUnits(rows ?? (await cellsOf(db, batch.id))) : null,
    decisions: new Map(),
    parseAward: rowParser(createAwardInput),
    own: own ?? nothingYet(),
  }
}

/** Checks one row alone; rows that are the same are told by `markSame`. */
export const checkRow = (row: Unchecked, check: Checking): Promise<Checked> =>
  checks[check.noun](row, check)

type FirstRow<Row> = {
  row: number
  of: Row
  facts: Facts
  claims: string
  isMarked: boolean
  /** The next of that name whom the ones before contradict: hardly ever anybody. */
  next: FirstRow<Row> | null
}

/** Of most people a list says no more than the name: what is not said is held once. */
const nothingKnown: Facts = {}
const factsOf = ({ facts }: Checked): Facts =>
  facts && (facts.birthYear || facts.honorific || facts.identityNumber)
    ? {
        birthYear: facts.birthYear,
        honorific: facts.honorific,
        identityNumber: facts.identityNumber,
      }
    : nothingKnown

/**
 * Marks the rows of one list that would be the same record, each with the row of another. A row that
 * comes again is marked as it is added; the first of them is handed to `markFirst` once. Rows of one
 * name that contradict each other are two people: both are saved, and not both can be one person or
 * one record of the book.
 */
export class SameRows<Row> {
  private readonly first = new Map<string, FirstRow<Row>>()

  constructor(private readonly markFirst: (of: Row, problem: Problem) => Promise<void> | void) {}

  async add(checked: Checked, row: number, of: Row): Promise<void> {
    const { sameKey } = checked
    if (sameKey === null) return
    const facts = factsOf(checked)
    const first = this.first.get(sameKey)
    for (let other = first ?? null; other; other = other.next) {
      if (contradicts(other.facts, facts)) continue
      markChecked(checked, sameAs(other.row))
      if (!other.isMarked) await this.markFirst(other.of, sameAs(row))
      other.isMarked = true
      return
    }
    let last = first
    for (let other = first ?? null; other; other = other.next) {
      last = other
      if (other.claims === '' || other.claims !== claimsOf(checked)) continue
      setApart(checked, other.row)
      break
    }
    while (last?.next) last = last.next
    const entered = { row, of, facts, claims: claimsOf(checked), isMarked: false, next: null }
    if (last) last.next = entered
    else this.first.set(sameKey, entered)
  }
}

/** The person or record of the book that a row was found to be, unless somebody chose. */
const claimsOf = ({ facts, found, twinId }: Checked): string =>
  facts ? [found.individualId, twinId].filter(Boolean).join() : ''

/** A row of a list that speaks of somebody else than another row of that name. */
export const namesake = 'namesake-in-file'

/** Not the one that the row before was found to be: somebody new, unless an officer knows better. */
export function setApart(checked: Checked, row: number): void {
  const { input, found } = checked
  found.individualId = undefined
  checked.twinId = null
  checked.change = 'new'
  checked.differences = []
  checked.problems = checked.problems.filter(({ code }) => code !== 'changed-since')
  if (input !== null && typeof input === 'object' && 'individualId' in input)
    input.individualId = null
  markChecked(checked, { code: namesake, field: 'name', values: { row } })
}

/** What is found out about a row only by another one. */
export function markChecked(checked: Checked, problem: Problem): void {
  checked.problems.push(problem)
  checked.state = rowStateOf(checked.problems)
}

const sameAs = (row: number): Problem => ({
  code: 'duplicate-in-file',
  field: 'name',
  values: { row },
})

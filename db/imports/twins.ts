import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { RecipientKind } from '@/domain/vocabulary'
import { awards } from '../awards/table'
import { decisions } from '../decisions/table'
import { individuals } from '../individuals/table'
import { recipientNames } from '../names-table'
import { given, prepared } from '../prepared'
import { quick } from '../quick'
import { unindexed } from '../search'
import { units } from '../units/table'
import type { Candidate } from './types'

/** What a row would be saved as, as far as it tells records apart. */
export type Recipient = {
  kind: RecipientKind
  /** The name as it is searched. */
  folded: string
  unitId: number
  awardFormId: number
  awardYear: number
  campaignId: number | null
  eventId: number | null
  decisionId: number | null
  /** A decision that the register does not hold yet: no record can be of it. */
  isNewDecision: boolean
}

/** Such a record as it stands in the book. */
export type Twin = Awaited<ReturnType<ReturnType<typeof statementsOf>['award']>>[number]
type Known = Awaited<ReturnType<ReturnType<typeof statementsOf>['known']>>[number]

/**
 * The record that a row already is: the same recipient, form and decision, or without a decision on
 * one of the two sides the same year and campaign; and another of that recipient in that year and
 * campaign or at that event, which may be the same merit entered otherwise.
 */
export async function findTwins(
  db: Parameters<typeof statementsOf>[0],
  row: Recipient,
): Promise<{ twin?: Twin; similar?: Twin }> {
  const { kind, folded, unitId, decisionId } = row
  const find = statementsOf(db)
  const known = await find.known({ kind, name: folded, unitId, decisionId })
  if (known.length === 0) return {}
  const same = known.filter((award) => isSame(award, row))
  const twin =
    same.find((award) => award.unitId === unitId) ?? (same.length === 1 ? same[0] : undefined)
  if (twin) return { twin: (await find.award({ id: twin.id }))[0] }
  const similar = known.find(
    (award) =>
      award.unitId === unitId &&
      award.awardYear === row.awardYear &&
      (award.campaignId === row.campaignId ||
        (row.eventId !== null && award.eventId === row.eventId)),
  )
  return similar ? { similar: (await find.award({ id: similar.id }))[0] } : {}
}

function isSame(award: Known, row: Recipient): boolean {
  if (award.awardFormId !== row.awardFormId) return false
  if (row.decisionId !== null && award.decisionId !== null)
    return award.decisionId === row.decisionId
  if (row.isNewDecision && award.decisionId !== null) return false
  return award.awardYear === row.awardYear && award.campaignId === row.campaignId
}

export type PersonFound = { exact?: number; candidates: Candidate[] }

/**
 * The person of a typed name in a unit: the only one of exactly that name, where the mark of a tone
 * may stand on either vowel (Hòa, Hoà). Others of that name, diacritics aside, are candidates.
 */
export async function findPerson(
  db: Parameters<typeof statementsOf>[0],
  name: string,
  folded: string,
  unitId: number,
): Promise<PersonFound> {
  const rows = await statementsOf(db).people({ name: folded, unitId })
  const exact = rows.filter((row) => row.fullName === name)
  const sounded = exact.length > 0 ? exact : rows.filter((row) => sameSound(row.fullName, name))
  const candidates = rows.slice(0, mostOffered).map((row) => ({
    id: row.id,
    name: row.fullName,
    detail: [row.position, row.birthYear].filter(Boolean).join(' · '),
  }))
  return { exact: sounded.length === 1 ? sounded[0]?.id : undefined, candidates }
}

const mostOffered = 12

/** Word by word the same letters and marks, wherever in the word the mark stands. */
const sameSound = (a: string, b: string): boolean => sound(a) === sound(b)

const sound = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => [...word].sort().join(''))
    .join(' ')

/** What tells whether it is the same. */
const ofKnown = {
  id: awards.id,
  unitId: awards.unitId,
  awardFormId: awards.awardFormId,
  awardYear: awards.awardYear,
  campaignId: awards.campaignId,
  eventId: awards.eventId,
  decisionId: awards.decisionId,
}

const ofAward = {
  id: awards.id,
  version: awards.version,
  name: awards.recipientName,
  position: awards.recipientNote,
  unitId: awards.unitId,
  unitName: units.name,
  awardFormId: awards.awardFormId,
  level: awards.level,
  awardYear: awards.awardYear,
  campaignId: awards.campaignId,
  eventId: awards.eventId,
  decisionId: awards.decisionId,
  decisionNumber: decisions.number,
  decidedOn: decisions.decidedOn,
  citation: awards.citation,
  amount: awards.rewardAmount,
  certificateNumber: awards.certificateNumber,
  importId: awards.importId,
  sample: awards.sample,
}

const ofPerson = {
  id: individuals.id,
  fullName: individuals.fullName,
  position: individuals.position,
  birthYear: individuals.birthYear,
}

const statementsOf = prepared((db) => ({
  award: quick(
    db,
    ofAward,
    db
      .select(ofAward)
      .from(awards)
      .innerJoin(units, eq(units.id, awards.unitId))
      .leftJoin(decisions, eq(decisions.id, awards.decisionId))
      .where(eq(awards.id, given('id'))),
  ),
  known: quick(
    db,
    ofKnown,
    db
      .select(ofKnown)
      .from(recipientNames)
      .innerJoin(awards, eq(awards.nameId, recipientNames.id))
      .where(
        and(
          eq(recipientNames.recipientKind, given('kind')),
          eq(recipientNames.searchText, given('name')),
          // By the name: few bear it, while a unit or what is no sample is a large part of the book.
          sql`${unindexed(awards.sample)} = 0`,
          sql`${unindexed(awards.status)} in ('conferred', 'proposed')`,
          or(
            sql`${unindexed(awards.unitId)} = ${given('unitId')}`,
            sql`${unindexed(awards.decisionId)} = ${given('decisionId')}`,
          ),
        ),
      ),
  ),
  people: quick(
    db,
    ofPerson,
    db
      .select(ofPerson)
      .from(individuals)
      .where(
        and(
          eq(individuals.searchText, given('name')),
          eq(individuals.unitId, given('unitId')),
          ne(individuals.fullName, ''),
        ),
      ),
  ),
}))

import { and, eq, ne, or, sql } from 'drizzle-orm'
import { type Named, namesAlike, samePerson, theOneMeant } from '@/domain/same-person'
import type { RecipientKind } from '@/domain/vocabulary'
import { awards } from '../awards/table'
import { decisions } from '../decisions/table'
import { unindexed } from '../engine/search'
import { given, prepared, quick } from '../engine/statements'
import { individuals } from '../individuals/table'
import { recipientNames } from '../names-table'
import { units } from '../units/table'
import { ofEach, spellings } from './spellings'
import type { Candidate, Problem } from './types'

/** What a row would be saved as, as far as it tells records apart. */
export type Recipient = {
  kind: RecipientKind
  /** The name, and what else the row knows of its bearer. */
  who: Named
  /** The person who was chosen for the row; `new` for one who is in no register. */
  chosen?: number | 'new'
  unitId: number
  awardFormId: number
  awardYear: number
  campaignId: number | null
  eventId: number | null
  decisionId: number | null
  /** A decision that the register does not hold yet: no record can be of it. */
  isNewDecision: boolean
  /** Records that are left out as if they were not there yet. */
  without: ReadonlySet<number>
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
  const { kind, unitId, decisionId } = row
  const find = statementsOf(db)
  const spelled = await ofEach(spellings(kind, row.who.fullName), (name) =>
    find.known({ kind, name, unitId, decisionId }),
  )
  if (spelled.length === 0) return {}
  const known = spelled
    .filter((award) => !row.without.has(award.id) && isOfOne(award, row))
    .sort((a, b) => isUnmarked(a, row) - isUnmarked(b, row))
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

/** A collective is called by its name; of people the name alone is not enough. */
function isOfOne(award: Known, { kind, who, chosen }: Recipient): boolean {
  if (kind === 'collective') return true
  if (chosen !== undefined && award.individualId !== null && award.individualId !== chosen)
    return false
  return samePerson({ ...award, fullName: award.name }, who) !== 'other'
}

/** A name that may be meant comes after the name itself. */
const isUnmarked = (award: Known, { who }: Recipient): number =>
  namesAlike(award.name, who.fullName) === 'same' ? 0 : 1

function isSame(award: Known, row: Recipient): boolean {
  if (award.awardFormId !== row.awardFormId) return false
  if (row.decisionId !== null && award.decisionId !== null)
    return award.decisionId === row.decisionId
  if (row.isNewDecision && award.decisionId !== null) return false
  return award.awardYear === row.awardYear && award.campaignId === row.campaignId
}

/** The award that a row was said to correct, while it still stands. */
export const awardOf = async (
  db: Parameters<typeof statementsOf>[0],
  id: number,
): Promise<Twin | undefined> => (await statementsOf(db).award({ id }))[0]

export type PersonFound = {
  exact?: number
  candidates: Candidate[]
  /** Why to ask who is meant: several bear the name, or it may be somebody's, typed without marks. */
  doubt?: 'several' | 'unmarked'
}

/**
 * The person of a typed name in a unit, as far as it is one alone (see `theOneMeant`). Others whose
 * name may be meant are candidates; so are bearers of the very name whom the row contradicts, but
 * they are no reason to ask.
 */
export async function findPerson(
  db: Parameters<typeof statementsOf>[0],
  who: Named,
  unitId: number,
  without: ReadonlySet<number>,
): Promise<PersonFound> {
  const find = statementsOf(db)
  const spelled = await ofEach(spellings('individual', who.fullName), (name) =>
    find.people({ name, unitId }),
  )
  if (spelled.length === 0) return nobodyFound
  const rows = spelled.filter(
    ({ id, fullName }) => !without.has(id) && namesAlike(fullName, who.fullName) !== 'other',
  )
  if (rows.length === 0) return nobodyFound
  const candidates = rows.slice(0, mostOffered).map((row) => ({
    id: row.id,
    name: row.fullName,
    detail: [row.position, row.birthYear].filter(Boolean).join(' · '),
  }))
  const exact = theOneMeant(rows, who)
  if (exact) return { exact: exact.id, candidates }
  const may = rows.map((row) => samePerson(row, who))
  if (may.includes('same')) return { candidates, doubt: 'several' }
  return may.includes('maybe') ? { candidates, doubt: 'unmarked' } : { candidates }
}

/** The question that a row is asked about its person. */
export const whoIsMeant = ({ doubt, candidates }: PersonFound): Problem => ({
  code: doubt === 'several' ? 'person-several' : 'person-spelled-otherwise',
  field: 'name',
  values: { name: candidates[0]?.name ?? '', n: candidates.length },
})

const nobodyFound: PersonFound = { candidates: [] }
const mostOffered = 12

/** What tells whether it is the same. */
const ofKnown = {
  id: awards.id,
  name: awards.recipientName,
  individualId: awards.individualId,
  birthYear: individuals.birthYear,
  honorific: individuals.honorific,
  identityNumber: individuals.identityNumber,
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
  honorific: individuals.honorific,
  identityNumber: individuals.identityNumber,
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
      .leftJoin(individuals, eq(individuals.id, awards.individualId))
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

import { and, inArray, or } from 'drizzle-orm'
import { anonymousName, withheldWords } from '@/domain/anonymous-name'
import type { AuditEntry } from '../audit/chain'
import { readSnapshot, type Snapshot } from '../audit/changes'
import { awards } from '../awards/table'
import type { Reader } from '../engine/connection'
import { imports } from '../imports/table'
import { distinctPeople, personChanges } from '../person-changes/table'
import { anonymisations } from './table'

/** What people are called who were anonymised, by every number that the history knows them under. */
export async function anonymousPeople(db: Reader): Promise<Map<number, string>> {
  const rows = await db
    .select({ id: anonymisations.individualId, ids: anonymisations.individualIds })
    .from(anonymisations)
  return new Map(rows.flatMap(({ id, ids }) => ids.map((one) => [one, anonymousName(id)] as const)))
}

type Sides = { was: Snapshot | null; is: Snapshot | null }

/**
 * What entries of the history tell of their records. The entries themselves are sealed and stay as
 * they were written; what they say of somebody who was anonymised is told to nobody any more.
 */
export async function readEntries(db: Reader, rows: AuditEntry[]): Promise<Sides[]> {
  const sides = rows.map(({ before, after }) => ({
    was: readSnapshot(before),
    is: readSnapshot(after),
  }))
  const people = await anonymousPeople(db)
  if (people.size === 0) return sides
  const hiding = await hidingOf(db, rows, people)
  return rows.map((row, at) => {
    const { was, is } = sides[at] as Sides
    const of = (side: Snapshot | null, other: Snapshot | null) => side && hiding(row, side, other)
    return { was: of(was, is), is: of(is, was) }
  })
}

async function hidingOf(db: Reader, rows: AuditEntry[], people: Map<number, string>) {
  const ids = [...people.keys()]
  const nounIds = (noun: string) => rows.filter((row) => row.noun === noun).map((r) => r.nounId)
  const owned = await db
    .select({ id: awards.id, person: awards.individualId })
    .from(awards)
    .where(and(inArray(awards.id, nounIds('award')), inArray(awards.individualId, ids)))
  const ownerOf = new Map(owned.map(({ id, person }) => [id, person]))
  const { individualId, otherId } = personChanges
  const changes = await db
    .select({ id: personChanges.id })
    .from(personChanges)
    .where(or(inArray(individualId, ids), inArray(otherId, ids)))
  const touching = new Set(changes.map(({ id }) => id))
  const pairs = await db
    .select({ id: distinctPeople.firstId })
    .from(distinctPeople)
    .where(inArray(distinctPeople.secondId, ids))
  const apart = new Set(pairs.map(({ id }) => id))
  const lists = await db
    .select({ id: imports.id, gone: imports.fileGoneAt })
    .from(imports)
    .where(inArray(imports.id, nounIds('import')))
  const cleared = new Set(lists.filter(({ gone }) => gone !== null).map(({ id }) => id))
  return (row: AuditEntry, side: Snapshot, other: Snapshot | null): Snapshot => {
    // Its own entry says by which request, and names nobody.
    if (row.verb === 'anonymise') return side
    // A row of a list that was corrected, from which the names have been taken.
    if (row.noun === 'import')
      return cleared.has(row.nounId) && 'row' in side ? { row: side.row ?? null } : side
    const change = side.personChangeId ?? other?.personChangeId
    const isTouching = typeof change === 'number' && touching.has(change)
    const names = isTouching || (row.verb === 'tellApart' && apart.has(row.nounId))
    const shown = names ? replaced(side, besides, () => withheldWords) : side
    const person = people.get(personOf(row, side, other) ?? ownerOf.get(row.nounId) ?? 0)
    if (person === undefined || !isOfPerson(row)) return shown
    return replaced(shown, told, (field) => (isName(field) ? person : withheldWords))
  }
}

const isOfPerson = ({ noun }: AuditEntry): boolean =>
  noun === 'individual' || noun === 'award' || noun === 'attachment' || noun === 'personalExport'

function personOf({ noun, nounId }: AuditEntry, side: Snapshot, other: Snapshot | null) {
  if (noun === 'individual') return nounId
  if (noun === 'attachment') return side.ownerNoun === 'individual' ? Number(side.ownerId) : 0
  const id = side.individualId ?? other?.individualId
  return typeof id === 'number' ? id : null
}

function replaced(side: Snapshot, fields: ReadonlySet<string>, by: (field: string) => string) {
  return Object.fromEntries(
    Object.entries(side).map(([field, value]) => [
      field,
      value !== null && fields.has(field) ? by(field) : value,
    ]),
  )
}

const isName = (field: string): boolean => field === 'fullName' || field === 'recipientName'

/** Another person whom an entry names. */
const besides = new Set(['mergedName', 'apartFrom'])

/** Fields in which an entry says who somebody is, or what was written of them. */
const told = new Set([
  ...['fullName', 'recipientName', 'mergedName', 'apartFrom', 'honorific', 'birthYear'],
  ...['position', 'identityNumber', 'phone', 'note', 'recipientNote', 'citation', 'reason'],
  ...['certificateNumber', 'doubtReason', 'caption', 'fileName', 'about'],
])

import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { nameKey } from '@/domain/same-person'
import { createIndividualInput } from '../individuals/input'
import { individuals } from '../individuals/table'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import { unitOf } from './look-up'
import { findPerson, type PersonFound, whoIsMeant } from './twins'
import type { Difference, Found } from './types'
import { Weighing } from './weigh'

export type IndividualRow = z.output<typeof createIndividualInput>

/** Checks one row of a list of people. */
export async function checkIndividual(
  row: Unchecked,
  check: Checking,
): Promise<Checked<IndividualRow>> {
  const { cells, chosen } = row
  const problems = stillDoubted(row)
  const weigh = new Weighing(row, check, problems)
  const found: Found = {}
  const name = cells.name ?? ''
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const unit = unitOf(row, check, 'individual', null, weigh, problems, found)
  const parsed = createIndividualInput.safeParse({
    fullName: name,
    honorific: cells.honorific ?? '',
    birthYear: cells.birthYear ?? '',
    position: cells.position ?? '',
    unitId: typeof unit === 'number' ? unit : null,
    identityNumber: '',
    phone: '',
    note: cells.note ?? '',
    createKey: 'import-row',
  })
  const who = { fullName: name, birthYear: cells.birthYear, honorific: cells.honorific }
  const person: PersonFound =
    typeof unit === 'number' && name
      ? await findPerson(check.db, who, unit, check.own.people)
      : { exact: undefined, candidates: [] }
  found.people = person.candidates
  const chosenId = chosen?.individualId
  const twinId = chosenId === 'new' ? undefined : (chosenId ?? person.exact)
  if (!chosenId && person.doubt) problems.push(whoIsMeant(person))
  const differences = twinId ? await differencesOf(check, twinId, row) : []
  const sameKey = name ? `${nameKey(name)}|${unit}` : null
  const outcome = { problems, found, sameKey, twinId, differences, differs: weigh.differs }
  return { ...conclude(parsed, outcome), facts: chosenId ? undefined : who }
}

async function differencesOf(
  { db }: Checking,
  id: number,
  { cells }: Unchecked,
): Promise<Difference[]> {
  const [person] = await db.select().from(individuals).where(eq(individuals.id, id))
  if (!person) return []
  const differences: Difference[] = []
  const compare = (
    field: string,
    old: string | number | null,
    now: string | number | undefined,
  ) => {
    if (now !== undefined && String(old ?? '') !== String(now))
      differences.push({ field, old: String(old ?? ''), new: String(now) })
  }
  compare('name', person.fullName, cells.name)
  compare('honorific', person.honorific, cells.honorific)
  compare('birthYear', person.birthYear, cells.birthYear)
  compare('position', person.position, cells.position)
  return differences
}

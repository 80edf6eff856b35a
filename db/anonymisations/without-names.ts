import { withheldWords } from '@/domain/anonymous-name'
import type { ListValues } from '@/domain/list'
import type { importRows, imports } from '../imports/table'
import type { Person, PersonSnapshot } from '../person-changes/table'

type Row = typeof importRows.$inferSelect
type List = typeof imports.$inferSelect

/** Of a row of a list what it says of the award; what it says of the person is gone. */
export function rowWithoutNames(row: Row, name: string): Partial<Row> {
  const { cells, found } = row
  const { kind, unit, form, level, campaign, event, year } = cells
  const { decisionNumber, decidedOn, issuer, amount } = cells
  const kept = { kind, unit, form, level, campaign, event, year, decisionNumber, decidedOn }
  const { people: _, near: __, ...known } = found ?? {}
  return {
    cells: { ...defined({ ...kept, issuer, amount }), name },
    found: found && known,
    read: null,
    origins: null,
    problems: [],
    differences: null,
    sameKey: null,
    before: row.before && fieldsWithoutNames(row.before, name),
  }
}

const defined = (values: ListValues): ListValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Of what is kept of a list's file its shape; samples of its rows and sentences about them are gone. */
export const listWithoutNames = (list: List): Partial<List> => ({
  tables: list.tables?.map((table) => ({ ...table, sample: [] })) ?? null,
  converted: null,
  problems: null,
})

/** The register's own fields that tell who somebody is. */
const emptied = {
  honorific: null,
  birthYear: null,
  position: null,
  identityNumber: null,
  phone: null,
  note: null,
} satisfies Partial<Person>

export const personWithoutNames = (name: string) => ({ ...emptied, fullName: name })

/** Fields of an award as something else remembers them. */
export function fieldsWithoutNames(fields: Record<string, unknown>, name: string) {
  const names = new Set(['recipientName', 'fullName'])
  const words = [
    'recipientNote',
    'citation',
    'certificateNumber',
    'sortKey',
    'searchText',
    'nameKey',
  ]
  const gone = new Set<string>([...Object.keys(emptied), ...words])
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (names.has(field)) return [field, name]
      return [field, gone.has(field) ? null : value]
    }),
  )
}

/** What a change of people remembers of those who are anonymised. */
export function snapshotWithoutNames(snapshot: PersonSnapshot, name: string, ids: number[]) {
  const without = <P extends Person | null | undefined>(person: P): P =>
    person && ids.includes(person.id)
      ? { ...person, ...personWithoutNames(name), sortKey: '', searchText: '', nameKey: '' }
      : person
  const { before, after, other } = snapshot
  return {
    ...snapshot,
    before: without(before),
    after: without(after),
    ...(other ? { other: without(other) } : {}),
  }
}

/** A sentence that names somebody, without the name. */
export const withoutNames = (text: string, names: string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, withheldWords), text)

import type { useTranslations } from 'next-intl'
import type { BlockTable } from '@/domain/block-table'
import type { Person } from './people-table'
import type { Unit } from './units-table'

type Words = ReturnType<typeof useTranslations<never>>
/** `counted`: whether the list has a column of awards. */
type Named = { title: string; about: string; counted?: boolean }

/** The units of a list as plain data. */
export const unitsTable = (
  rows: Unit[],
  { title, about, counted }: Named,
  t: Words,
): BlockTable => ({
  title,
  about,
  columns: [t('lists.unit'), t('lists.parent'), ...(counted ? [t('lists.awards')] : [])],
  rows: rows.map(({ name, parent, sample, n = 0 }) => [
    marked(name, sample, t),
    parent,
    ...(counted ? [n] : []),
  ]),
})

/** The people of a list as plain data. */
export const peopleTable = (
  rows: Person[],
  { title, about, counted }: Named,
  t: Words,
): BlockTable => ({
  title,
  about,
  columns: [
    t('lists.person'),
    t('lists.position'),
    t('lists.unit'),
    ...(counted ? [t('lists.awards')] : []),
  ],
  people: true,
  rows: rows.map(({ fullName, position, unit, sample, n = 0 }) => [
    marked(fullName, sample, t),
    position,
    unit,
    ...(counted ? [n] : []),
  ]),
})

/** A sample says so outside the book too. */
const marked = (name: string, sample: boolean, t: Words): string =>
  sample ? `${name} (${t('common.sample').toLowerCase()})` : name

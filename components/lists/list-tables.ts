import type { useTranslations } from 'next-intl'
import type { BlockTable } from '@/domain/block-table'
import type { Person } from './people-table'
import type { Unit } from './units-table'

type Words = ReturnType<typeof useTranslations<'lists'>>
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
  columns: [t('unit'), t('parent'), ...(counted ? [t('awards')] : [])],
  rows: rows.map(({ name, parent, n = 0 }) => [name, parent, ...(counted ? [n] : [])]),
})

/** The people of a list as plain data. */
export const peopleTable = (
  rows: Person[],
  { title, about, counted }: Named,
  t: Words,
): BlockTable => ({
  title,
  about,
  columns: [t('person'), t('position'), t('unit'), ...(counted ? [t('awards')] : [])],
  rows: rows.map(({ fullName, position, unit, n = 0 }) => [
    fullName,
    position,
    unit,
    ...(counted ? [n] : []),
  ]),
})

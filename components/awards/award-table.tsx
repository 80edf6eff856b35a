import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AwardStatusBadge, LevelBadge, SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import type { Select } from '@/components/table/data-table'
import { ListTable } from '@/components/table/list-table'
import type { AwardRow } from '@/db/awards/queries'
import { chosenColumns, type ListColumn } from '@/domain/columns'
import { unbroken } from '@/domain/unbroken'
import { awardColumns } from './award-columns'

type Props = {
  rows: AwardRow[]
  /** Without: those that a list begins with. */
  columns?: ListColumn<AwardRow>[]
  path?: string
  query?: Query
  empty?: ReactNode
  bare?: boolean
  select?: Select
  /** A person's own history: whose it is, is said above and not in every row. */
  own?: boolean
}

/** Awards in rows, wherever they are listed: the list itself, a person, a unit, a decision. */
export function AwardTable({ rows, columns, path, query, empty, bare, select, own }: Props) {
  const t = useTranslations('awards')
  const words = useTranslations('vocabulary')
  const usual = columns ?? chosenColumns(awardColumns(t, words), undefined)
  const shown = own ? ownColumns(usual) : usual
  return (
    <ListTable
      caption={t('title')}
      columns={path === undefined ? shown.map((one) => ({ ...one, sortable: false })) : shown}
      cells={own ? ownCells : cells}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/awards/${row.id}`}
      path={path}
      query={query}
      empty={empty}
      bare={bare}
      select={select}
    />
  )
}

const cells: Record<string, (row: AwardRow) => ReactNode> = {
  name: (row) => (
    <>
      {row.recipientName} {row.sample && <SampleBadge />}{' '}
      {row.status !== 'conferred' && <AwardStatusBadge status={row.status} />}
    </>
  ),
  // A collective that is itself the unit is not named twice.
  unit: ({ unitName, recipientName }) => (unitName === recipientName ? null : unbroken(unitName)),
  level: (row) => <LevelBadge level={row.level} />,
}

/** The form stands first and leads to the award. */
function ownColumns(columns: ListColumn<AwardRow>[]): ListColumn<AwardRow>[] {
  const form = columns.find(({ key }) => key === 'form')
  const rest = columns.filter(({ key }) => key !== 'name' && key !== 'form')
  return form ? [{ ...form, priority: 1 }, ...rest] : columns
}

const ownCells: typeof cells = {
  ...cells,
  form: (row) => (
    <>
      {row.form} {row.sample && <SampleBadge />}{' '}
      {row.status !== 'conferred' && <AwardStatusBadge status={row.status} />}
    </>
  ),
}

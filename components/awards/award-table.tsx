import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AwardStatusBadge, LevelBadge, SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { type Column, DataTable, type Select } from '@/components/table/data-table'
import type { AwardRow } from '@/db/awards/queries'
import { formatDate } from '@/domain/dates'

type Props = {
  rows: AwardRow[]
  path?: string
  query?: Query
  empty?: ReactNode
  bare?: boolean
  select?: Select
}

/** Awards in rows, wherever they are listed: the list itself, a person, a unit, a decision. */
export function AwardTable({ rows, path, query, empty, bare, select }: Props) {
  const t = useTranslations('awards')
  const sortable = path !== undefined
  const columns: Column<AwardRow>[] = [
    {
      key: 'name',
      head: t('column.name'),
      sortable,
      priority: 1,
      width: '25%',
      render: (row) => (
        <>
          {row.recipientName} {row.sample && <SampleBadge />}
          {row.status !== 'conferred' && <AwardStatusBadge status={row.status} />}
        </>
      ),
    },
    {
      key: 'note',
      head: t('column.note'),
      priority: 3,
      width: '15%',
      clip: true,
      muted: true,
      render: (r) => r.recipientNote,
    },
    { key: 'unit', head: t('column.unit'), sortable, width: '19%', clip: true, render: unitOf },
    {
      key: 'form',
      head: t('column.form'),
      sortable,
      width: '18%',
      clip: true,
      render: (r) => r.form,
    },
    {
      key: 'level',
      head: t('column.level'),
      sortable,
      priority: 1,
      nowrap: true,
      render: (r) => <LevelBadge level={r.level} />,
    },
    {
      key: 'decision',
      head: t('column.decision'),
      priority: 3,
      nowrap: true,
      render: (r) => r.decisionNumber,
    },
    {
      key: 'decided',
      head: t('column.decided'),
      sortable,
      priority: 3,
      nowrap: true,
      render: (r) => r.decidedOn && formatDate(r.decidedOn),
    },
    {
      key: 'year',
      head: t('column.year'),
      sortable,
      priority: 1,
      align: 'end',
      render: (r) => r.awardYear,
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/awards/${row.id}`}
      path={path}
      query={query}
      defaultSort="name"
      empty={empty}
      bare={bare}
      select={select}
    />
  )
}

/** A collective that is itself the unit is not named twice. */
const unitOf = ({ unitName, recipientName }: AwardRow) =>
  unitName === recipientName ? null : unitName

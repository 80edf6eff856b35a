import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { IndividualRow } from '@/db/individuals/queries'
import { awardsHref } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'

type Props = { rows: IndividualRow[]; path: string; query: Query; empty: ReactNode }

export function IndividualTable({ rows, path, query, empty }: Props) {
  const t = useTranslations('individuals')
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/individuals/${row.id}`}
      path={path}
      query={query}
      defaultSort="name"
      empty={empty}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          sortable: true,
          priority: 1,
          width: '26%',
          render: (row) => (
            <>
              {row.fullName} {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'position',
          head: t('column.position'),
          muted: true,
          priority: 1,
          render: (row) => row.position,
        },
        {
          key: 'unit',
          head: t('column.unit'),
          sortable: true,
          priority: 1,
          render: (row) => row.unit && unbroken(row.unit),
        },
        {
          key: 'birthYear',
          head: t('column.birthYear'),
          muted: true,
          align: 'end',
          priority: 3,
          render: (row) => row.birthYear,
        },
        {
          key: 'awards',
          head: t('column.awards'),
          align: 'end',
          priority: 1,
          render: (row) => <Awards row={row} />,
        },
      ]}
    />
  )
}

function Awards({ row }: { row: IndividualRow }) {
  const t = useTranslations('individuals')
  const format = useFormatter()
  return (
    <>
      {row.awards === 0 ? (
        <span style={{ color: 'var(--zero)' }}>0</span>
      ) : (
        <SoftLink href={awardsHref({ individual: row.id })}>{format.number(row.awards)}</SoftLink>
      )}
      <PhoneWord>{t('timesWord')}</PhoneWord>
    </>
  )
}

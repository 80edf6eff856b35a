import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { SpreadRow } from '@/db/models/spread'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

/** Copied models with how often, at how many units and in which years; a row opens its spread. */
export function SpreadList({ rows, empty }: { rows: SpreadRow[]; empty: ReactNode }) {
  const t = useTranslations('models')
  const format = useFormatter()
  return (
    <DataTable
      caption={t('spread.title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}/spread`}
      empty={empty}
      columns={[
        {
          key: 'title',
          head: t('column.title'),
          priority: 1,
          width: '36%',
          render: (row) => (
            <>
              {unbroken(row.title)} {row.sample && <SampleBadge />}
            </>
          ),
        },
        { key: 'unit', head: t('column.unit'), priority: 1, render: (row) => unbroken(row.unit) },
        {
          key: 'year',
          head: t('spread.since'),
          align: 'end',
          priority: 3,
          render: (row) => row.year,
        },
        {
          key: 'copies',
          head: t('spread.howMany'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              {format.number(row.copies)}
              <PhoneWord>{t('spread.copiesWord')}</PhoneWord>
            </>
          ),
        },
        {
          key: 'units',
          head: t('spread.units'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              {format.number(row.units)}
              <PhoneWord>{t('spread.unitsWord')}</PhoneWord>
            </>
          ),
        },
        {
          key: 'years',
          head: t('spread.years'),
          align: 'end',
          nowrap: true,
          render: (row) => periodLabel({ from: row.yearFrom, to: row.yearTo }),
        },
      ]}
    />
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import { LevelBadge, SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { Copy } from '@/db/models/spread'
import { unbroken } from '@/domain/unbroken'
import { StageBadge } from './stage-badge'

/** Where it is copied, when, how far each copy has come and whom it reaches. */
export function SpreadTable({ copies }: { copies: Copy[] }) {
  const t = useTranslations('models')
  const format = useFormatter()
  return (
    <DataTable
      bare
      caption={t('spread.copies')}
      rows={copies}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}`}
      columns={[
        { key: 'unit', head: t('column.unit'), priority: 1, render: (row) => unbroken(row.unit) },
        {
          key: 'title',
          head: t('column.title'),
          width: '32%',
          render: (row) => (
            <>
              {unbroken(row.title)} {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'year',
          head: t('column.year'),
          align: 'end',
          priority: 1,
          render: (row) => row.year,
        },
        {
          key: 'generation',
          head: t('spread.generation'),
          align: 'end',
          priority: 3,
          render: (row) => row.generation,
        },
        {
          key: 'stage',
          head: t('column.stage'),
          priority: 1,
          nowrap: true,
          render: (row) => <StageBadge stage={row.stage} />,
        },
        {
          key: 'level',
          head: t('level'),
          render: (row) => row.level && <LevelBadge level={row.level} />,
        },
        {
          key: 'people',
          head: t('peopleReached'),
          align: 'end',
          render: (row) =>
            row.peopleReached !== null && (
              <>
                {format.number(row.peopleReached)}
                <PhoneWord>{t('spread.peopleWord')}</PhoneWord>
              </>
            ),
        },
      ]}
    />
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { TallyRow } from '@/db/tallies/queries'
import type { Reconciled } from '@/db/tallies/reconcile'
import { formatDate } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { RecordedNumber } from './recorded-number'
import { TallyStateBadge } from './state-badge'
import styles from './tallies.module.css'
import { tallyDetail, tallyTitle } from './tally-words'

export type ReconciledRow = TallyRow & Reconciled

/** Published numbers beside what is recorded; a sample never closes one. */
export function TallyTable({ rows, empty }: { rows: ReconciledRow[]; empty: ReactNode }) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const number = (n: number) => format.number(n)
  const recorded = (row: ReconciledRow, sample: 'only' | 'none', n: number) => (
    <>
      <RecordedNumber
        tally={row}
        sample={sample}
        n={n}
        label={t(`see.${sample}`, { n: number(n), what: tallyTitle(row, t, words) })}
      />
      <PhoneWord>{t(`short.${sample}`)}</PhoneWord>
    </>
  )
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tallies/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'what',
          head: t('column.what'),
          priority: 1,
          render: (row) => (
            <>
              {tallyTitle(row, t, words)} {row.marked && <SampleBadge />}
              <span className={styles.detail}>{tallyDetail(row, t)}</span>
            </>
          ),
        },
        {
          key: 'period',
          head: t('column.period'),
          nowrap: true,
          priority: 1,
          render: (row) => periodLabel({ from: row.yearFrom, to: row.yearTo }),
        },
        {
          key: 'source',
          head: t('column.source'),
          muted: true,
          priority: 3,
          width: '24%',
          render: (row) => (
            <>
              <span className={styles.clamp} title={row.source}>
                {row.source}
              </span>
              {row.publishedOn && (
                <span className={styles.detail}>
                  {[row.publisher, formatDate(row.publishedOn)].filter(Boolean).join(', ')}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'count',
          head: t('column.count'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              <strong>{number(row.count)}</strong>
              <PhoneWord>{t('figure.count')}</PhoneWord>
            </>
          ),
        },
        {
          key: 'named',
          head: t('column.named'),
          align: 'end',
          priority: 1,
          render: (row) => recorded(row, 'none', row.named),
        },
        {
          key: 'sample',
          head: t('column.sample'),
          align: 'end',
          muted: true,
          priority: 1,
          render: (row) => recorded(row, 'only', row.sample),
        },
        {
          key: 'missing',
          head: t('column.missing'),
          nowrap: true,
          priority: 1,
          render: (row) => <TallyStateBadge tally={row} />,
        },
      ]}
    />
  )
}

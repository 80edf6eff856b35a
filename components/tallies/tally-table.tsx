import { useFormatter, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { ListTable } from '@/components/table/list-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { ExplainedRow } from '@/db/tallies/explain'
import type { TallyRow } from '@/db/tallies/queries'
import type { Reconciled } from '@/db/tallies/reconcile'
import type { Stood } from '@/db/tallies/splits'
import { chosenColumns, type ListColumn } from '@/domain/columns'
import { formatDate } from '@/domain/dates'
import { tallyColumns } from './columns'
import { EntryLink } from './entry-links'
import { Reasons } from './reasons'
import { RecordedNumber } from './recorded-number'
import { TallyStateBadge } from './state-badge'
import styles from './tallies.module.css'
import { countWords, tallyDetail, tallyTitle } from './tally-words'

export type ReconciledRow = TallyRow & Reconciled

type Props = {
  rows: Stood<ExplainedRow>[]
  /** Without: those that a list begins with. */
  columns?: ListColumn<Stood<ExplainedRow>>[]
  /** Whether the actor may enter what is missing. */
  mayEnter: boolean
  empty?: ReactNode
  /** Inside a card. */
  bare?: boolean
}

/**
 * Published numbers beside what is recorded and why they differ; a sample never closes one. Parts
 * stand under their whole, and what several sources printed of one thing side by side.
 */
export function TallyTable({ rows, columns, mayEnter, empty, bare }: Props) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const number = (n: number) => format.number(n)
  const recorded = (row: ExplainedRow, sample: 'only' | 'none', n: number) => (
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
    <ListTable
      caption={t('title')}
      columns={columns ?? chosenColumns(tallyColumns(t, words), undefined)}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/tallies/${row.id}`}
      rowTone={(row) => (row.reasons.some(({ is }) => is === 'conflict') ? 'doubt' : undefined)}
      empty={empty}
      bare={bare}
      cells={{
        what: (row) => (
          <span className={styles.what} style={{ '--depth': row.depth } as CSSProperties}>
            {row.partOfId !== null && <i>{t('partOf')} </i>}
            {tallyTitle(row, t, words)} {row.marked && <SampleBadge />}
            <span className={styles.detail}>{tallyDetail(row, t)}</span>
          </span>
        ),
        source: (row) => (
          <>
            <span className={styles.clamp} title={row.source}>
              {row.source}
            </span>
            {row.publishedOn && (
              <span
                className={`${styles.detail} ${styles.clamp}`}
                title={row.publisher ?? undefined}
              >
                {[formatDate(row.publishedOn), row.publisher].filter(Boolean).join(', ')}
              </span>
            )}
          </>
        ),
        count: (row) => (
          <>
            <strong>{countWords(row, t)}</strong>
            <PhoneWord>{t('figure.count')}</PhoneWord>
          </>
        ),
        named: (row) => (row.indistinct ? null : recorded(row, 'none', row.named)),
        sample: (row) => (row.indistinct ? null : recorded(row, 'only', row.sample)),
        missing: (row) => (
          <>
            <span className={styles.gap}>
              <TallyStateBadge tally={row} />
              {mayEnter && <EntryLink tally={row} />}
            </span>
            <Reasons row={row} brief />
          </>
        ),
      }}
    />
  )
}

import { IconPaperclip } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { type Column, DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { DecisionRow } from '@/db/decisions/queries'
import { formatDate } from '@/domain/dates'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import styles from './decisions.module.css'

type Props = { rows: DecisionRow[]; path: string; query: Query; empty: ReactNode }

export function DecisionTable({ rows, path, query, empty }: Props) {
  const t = useTranslations('decisions')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const count = (kind: RecipientKind, row: DecisionRow) => {
    const n = row.totals?.[kind] ?? 0
    return (
      <>
        <span className={n === 0 ? styles.zero : undefined}>{format.number(n)}</span>
        <PhoneWord>{words(`kindShort.${kind}`).toLowerCase()}</PhoneWord>
      </>
    )
  }
  const columns: Column<DecisionRow>[] = [
    {
      key: 'number',
      head: t('column.number'),
      priority: 1,
      nowrap: true,
      render: (row) => (
        <>
          {row.number} {row.sample && <SampleBadge />}
          {row.files > 0 && (
            <IconPaperclip
              className={styles.clip}
              size={15}
              stroke={1.6}
              role="img"
              aria-label={t('hasScan')}
            />
          )}
        </>
      ),
    },
    {
      key: 'decided',
      head: t('column.decided'),
      sortable: true,
      priority: 1,
      nowrap: true,
      render: (row) => formatDate(row.decidedOn),
    },
    { key: 'issuer', head: t('column.issuer'), sortable: true, render: (row) => row.issuer },
    {
      key: 'regime',
      head: t('column.regime'),
      priority: 3,
      muted: true,
      nowrap: true,
      render: (row) => words(`regime.${row.regime}`),
    },
    {
      key: 'abstract',
      head: t('column.abstract'),
      priority: 3,
      muted: true,
      render: (row) => row.abstract && <span className={styles.abstract}>{row.abstract}</span>,
    },
    ...recipientKinds.map(
      (kind): Column<DecisionRow> => ({
        key: kind,
        head: words(`kindShort.${kind}`),
        align: 'end',
        nowrap: true,
        priority: kind === 'household' ? 3 : 1,
        render: (row) => count(kind, row),
      }),
    ),
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/decisions/${row.id}`}
      path={path}
      query={query}
      defaultSort="-decided"
      empty={empty}
    />
  )
}

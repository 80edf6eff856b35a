import { IconPhoto } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { type Column, DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { EventRow } from '@/db/events/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { recipientKinds } from '@/domain/vocabulary'
import styles from './events.module.css'

type Props = { rows: EventRow[]; path: string; query: Query; empty: ReactNode }

export function EventTable({ rows, path, query, empty }: Props) {
  const t = useTranslations('events')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const columns: Column<EventRow>[] = [
    {
      key: 'name',
      head: t('column.name'),
      sortable: true,
      priority: 1,
      render: (row) => (
        <>
          {unbroken(row.name)} {row.sample && <SampleBadge />}
          {row.photos > 0 && (
            <span className={styles.photoCount} title={t('photos', { n: row.photos })}>
              <IconPhoto
                size={15}
                stroke={1.6}
                role="img"
                aria-label={t('photos', { n: row.photos })}
              />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'held',
      head: t('column.held'),
      sortable: true,
      priority: 1,
      nowrap: true,
      render: (row) => formatDate(row.heldOn),
    },
    { key: 'place', head: t('column.place'), priority: 3, muted: true, render: (row) => row.place },
    {
      key: 'campaigns',
      head: t('column.campaigns'),
      muted: true,
      render: (row) => row.campaigns.map(({ name }) => unbroken(name)).join(', '),
    },
    ...recipientKinds.map(
      (kind): Column<EventRow> => ({
        key: kind,
        head: words(`kindShort.${kind}`),
        align: 'end',
        nowrap: true,
        priority: kind === 'household' ? 3 : 1,
        render: (row) => {
          const n = row.totals?.[kind] ?? 0
          return (
            <>
              <span className={n === 0 ? styles.zero : undefined}>{format.number(n)}</span>
              <PhoneWord>{words(`kindShort.${kind}`).toLowerCase()}</PhoneWord>
            </>
          )
        },
      }),
    ),
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/events/${row.id}`}
      path={path}
      query={query}
      defaultSort="-held"
      empty={empty}
    />
  )
}

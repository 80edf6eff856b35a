import { IconPhoto } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { LinkedCount } from '@/components/table/linked-count'
import { ListTable } from '@/components/table/list-table'
import type { EventRow } from '@/db/events/queries'
import { awardsHref } from '@/domain/award-filters'
import type { ListColumn } from '@/domain/columns'
import { unbroken } from '@/domain/unbroken'
import { recipientKinds } from '@/domain/vocabulary'
import styles from './events.module.css'

type Props = {
  rows: EventRow[]
  columns: ListColumn<EventRow>[]
  path: string
  query: Query
  empty: ReactNode
}

export function EventTable(props: Props) {
  const t = useTranslations('events')
  const words = useTranslations('vocabulary.kindShort')
  const counts = recipientKinds.map((kind) => [
    kind,
    ({ id, totals }: EventRow) => (
      <LinkedCount
        n={totals?.[kind] ?? 0}
        href={awardsHref({ event: id, kind })}
        noun={words(kind)}
      />
    ),
  ])
  return (
    <ListTable
      {...props}
      caption={t('title')}
      rowKey={(row) => row.id}
      rowHref={(row) => `/events/${row.id}`}
      defaultSort="-held"
      cells={{
        ...Object.fromEntries(counts),
        name: (row) => (
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
      }}
    />
  )
}

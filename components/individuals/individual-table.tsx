import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { LinkedCount } from '@/components/table/linked-count'
import { ListTable } from '@/components/table/list-table'
import type { IndividualRow } from '@/db/individuals/queries'
import { awardsHref } from '@/domain/award-filters'
import type { ListColumn } from '@/domain/columns'

type Props = {
  rows: IndividualRow[]
  columns: ListColumn<IndividualRow>[]
  path: string
  query: Query
  empty: ReactNode
}

export function IndividualTable(props: Props) {
  const t = useTranslations('individuals')
  return (
    <ListTable
      {...props}
      caption={t('title')}
      rowKey={(row) => row.id}
      rowHref={(row) => `/individuals/${row.id}`}
      defaultSort="name"
      cells={{
        name: (row) => (
          <>
            {row.fullName} {row.sample && <SampleBadge />}
          </>
        ),
        awards: ({ id, awards }) => (
          <LinkedCount n={awards} href={awardsHref({ individual: id })} noun={t('timesWord')} />
        ),
      }}
    />
  )
}

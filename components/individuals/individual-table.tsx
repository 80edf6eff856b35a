import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { ListTable } from '@/components/table/list-table'
import { PhoneWord } from '@/components/table/phone-word'
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
        awards: (row) => <Awards row={row} />,
      }}
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

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { LinkedCount } from '@/components/table/linked-count'
import { ListTable } from '@/components/table/list-table'
import type { RegistrationRow } from '@/db/registrations/queries'
import type { ListColumn } from '@/domain/columns'
import { modelsHref } from '@/domain/model-filters'
import { unbroken } from '@/domain/unbroken'
import { StateBadge } from './state-badge'

type Props = {
  rows: RegistrationRow[]
  columns: ListColumn<RegistrationRow>[]
  path: string
  query: Query
  empty: ReactNode
}

export function RegistrationTable(props: Props) {
  const t = useTranslations('registrations')
  return (
    <ListTable
      {...props}
      caption={t('title')}
      rowKey={(row) => row.id}
      rowHref={(row) => `/registrations/${row.id}`}
      defaultSort="-year"
      cells={{
        unit: (row) => (
          <>
            {unbroken(row.unit)} {row.sample && <SampleBadge />}{' '}
            {row.state !== 'accepted' && <StateBadge state={row.state} />}
          </>
        ),
        models: (row) => (
          <LinkedCount n={row.models} href={modelsHref(worksOf(row))} noun={t('work')} />
        ),
      }}
    />
  )
}

/** Exactly the works of one registration; of an accepted one the list says so by itself. */
const worksOf = ({ unitId: unit, campaignId: campaign, year, state }: RegistrationRow) => ({
  unit,
  campaign,
  year,
  state: state === 'accepted' ? undefined : state,
})

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { ListTable } from '@/components/table/list-table'
import { PhoneWord } from '@/components/table/phone-word'
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
  const format = useFormatter()
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
          <>
            {row.models === 0 ? (
              <span style={{ color: 'var(--zero)' }}>0</span>
            ) : (
              <SoftLink href={modelsHref(worksOf(row))}>{format.number(row.models)}</SoftLink>
            )}
            <PhoneWord>{t('work')}</PhoneWord>
          </>
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

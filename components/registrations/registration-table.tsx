import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { type Column, DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { RegistrationRow } from '@/db/registrations/queries'
import { formatDate } from '@/domain/dates'
import { modelsHref } from '@/domain/model-filters'
import { unbroken } from '@/domain/unbroken'
import { StateBadge } from './state-badge'

type Props = { rows: RegistrationRow[]; path: string; query: Query; empty: ReactNode }

export function RegistrationTable({ rows, path, query, empty }: Props) {
  const t = useTranslations('registrations')
  const format = useFormatter()
  const several = new Set(rows.map((row) => row.campaign)).size > 1
  const campaign: Column<RegistrationRow> = {
    key: 'campaign',
    head: t('column.campaign'),
    sortable: true,
    muted: true,
    priority: 1,
    render: (row) => unbroken(row.campaign),
  }
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/registrations/${row.id}`}
      path={path}
      query={query}
      defaultSort="-year"
      empty={empty}
      columns={[
        {
          key: 'unit',
          head: t('column.unit'),
          sortable: true,
          priority: 1,
          render: (row) => (
            <>
              {unbroken(row.unit)} {row.sample && <SampleBadge />}{' '}
              {row.state !== 'accepted' && <StateBadge state={row.state} />}
            </>
          ),
        },
        // With one campaign in the list its name would only be repeated.
        ...(several ? [campaign] : []),
        {
          key: 'registeredOn',
          head: t('column.registeredOn'),
          muted: true,
          nowrap: true,
          render: (row) => row.registeredOn && formatDate(row.registeredOn),
        },
        {
          key: 'note',
          head: t('column.note'),
          muted: true,
          priority: 3,
          render: (row) => row.note,
        },
        {
          key: 'year',
          head: t('column.year'),
          sortable: true,
          align: 'end',
          priority: 1,
          render: (row) => row.year,
        },
        {
          key: 'models',
          head: t('column.models'),
          sortable: true,
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              {row.models === 0 ? (
                <span style={{ color: 'var(--zero)' }}>0</span>
              ) : (
                <SoftLink href={modelsHref(worksOf(row))}>{format.number(row.models)}</SoftLink>
              )}
              <PhoneWord>{t('work')}</PhoneWord>
            </>
          ),
        },
      ]}
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

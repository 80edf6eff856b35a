import { useFormatter, useTranslations } from 'next-intl'
import { SampleBadge, StatusBadge } from '@/components/page/badge'
import { EmptyState } from '@/components/page/empty-state'
import { StateBadge } from '@/components/registrations/state-badge'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { ProgressRow } from '@/db/campaign-years/progress'
import type { CampaignYearDetail } from '@/db/campaign-years/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

type Props = {
  rows: ProgressRow[]
  year: CampaignYearDetail
  /** Who may, begins a registration where there is none. */
  mayRegister: boolean
}

/** One row a unit; a click opens its registration. */
export function ProgressTable({ rows, year, mayRegister }: Props) {
  const t = useTranslations('campaignYears')
  const format = useFormatter()
  const begin = (row: ProgressRow) =>
    mayRegister
      ? `/registrations/new?campaign=${year.campaignId}&year=${year.year}&unit=${row.unitId}`
      : `/units/${row.unitId}`
  return (
    <DataTable
      caption={t('board')}
      rows={rows}
      rowKey={(row) => row.unitId}
      rowHref={(row) => (row.registrationId ? `/registrations/${row.registrationId}` : begin(row))}
      rowTone={(row) => (row.late > 0 ? 'doubt' : undefined)}
      empty={<EmptyState title={t('nobody')} />}
      columns={[
        {
          key: 'unit',
          head: t('column.unit'),
          priority: 1,
          render: (row) => (
            <>
              {unbroken(row.unit)} {row.sample && <SampleBadge />}{' '}
              {!row.expected && <StatusBadge tone="info">{t('unexpected')}</StatusBadge>}
            </>
          ),
        },
        {
          key: 'state',
          head: t('column.state'),
          priority: 1,
          nowrap: true,
          render: (row) => <StateBadge state={row.state} />,
        },
        {
          key: 'models',
          head: t('column.models'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              {row.models === 0 ? (
                <span style={{ color: 'var(--zero)' }}>0</span>
              ) : (
                format.number(row.models)
              )}
              <PhoneWord>{t('column.models').toLowerCase()}</PhoneWord>
            </>
          ),
        },
        {
          key: 'sent',
          head: t('column.sentOn'),
          nowrap: true,
          priority: 1,
          muted: true,
          render: (row) => row.sentOn && formatDate(row.sentOn),
        },
        {
          key: 'late',
          head: t('column.late'),
          align: 'end',
          nowrap: true,
          priority: 1,
          render: (row) => (
            <>
              {row.late === 0 ? (
                <span style={{ color: 'var(--zero)' }}>0</span>
              ) : (
                format.number(row.late)
              )}
              <PhoneWord>{t('daysLate')}</PhoneWord>
            </>
          ),
        },
      ]}
    />
  )
}

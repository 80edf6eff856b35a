import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/table/data-table'
import type { WaitingRow } from '@/db/campaign-years/due'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { StateBadge } from './state-badge'

type Props = {
  rows: WaitingRow[]
  /** A unit's own: the reason of what came back is what it needs most. */
  own: boolean
}

/** What waits for who looks: a unit's unfinished registrations, or what was sent to the office. */
export function WaitingTable({ rows, own }: Props) {
  const t = useTranslations('registrations')
  const reason = {
    key: 'reason',
    head: t('column.reason'),
    priority: 1 as const,
    render: (row: WaitingRow) => row.reason,
  }
  return (
    <DataTable
      bare
      caption={t(own ? 'toDo' : 'waiting')}
      rows={rows}
      rowKey={(row) => `${row.campaignId}.${row.year}.${row.unitId}`}
      rowHref={(row) =>
        row.registrationId
          ? `/registrations/${row.registrationId}`
          : `/registrations/new?campaign=${row.campaignId}&year=${row.year}&unit=${row.unitId}`
      }
      rowTone={(row) => (row.late > 0 ? 'doubt' : undefined)}
      columns={[
        {
          key: 'unit',
          head: t('column.unit'),
          priority: 1,
          width: '22%',
          render: (row) => unbroken(row.unit),
        },
        {
          key: 'campaign',
          head: t('column.campaign'),
          priority: 1,
          muted: true,
          nowrap: true,
          render: (row) => unbroken(`${row.campaign} ${row.year}`),
        },
        {
          key: 'state',
          head: t('column.state'),
          priority: 1,
          nowrap: true,
          render: (row) => <StateBadge state={row.state} />,
        },
        {
          key: 'deadline',
          head: t('column.deadline'),
          priority: 1,
          render: (row) =>
            row.deadline && (
              <>
                {formatDate(row.deadline)}
                {row.late > 0 && `, ${t('lateBy', { n: row.late })}`}
              </>
            ),
        },
        ...(own ? [reason] : []),
      ]}
    />
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { CampaignYearRow } from '@/db/campaign-years/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

type Props = { rows: CampaignYearRow[]; empty?: ReactNode; bare?: boolean }

/** The years that campaigns were opened for, and how far their units have come. */
export function YearTable({ rows, empty, bare }: Props) {
  const t = useTranslations('campaignYears')
  const format = useFormatter()
  return (
    <DataTable
      bare={bare}
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/campaigns/years/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'year',
          head: t('column.year'),
          priority: 1,
          render: (row) => (
            <>
              {unbroken(t('named', { campaign: row.campaign, year: String(row.year) }))}{' '}
              {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'plan',
          head: t('plan'),
          muted: true,
          priority: 3,
          render: (row) => {
            const plan = row.plan ?? row.planNumber
            return plan && unbroken(plan)
          },
        },
        {
          key: 'opened',
          head: t('openedOn'),
          muted: true,
          nowrap: true,
          priority: 3,
          render: (row) => formatDate(row.openedOn),
        },
        {
          key: 'deadline',
          head: t('deadline'),
          nowrap: true,
          priority: 1,
          render: (row) => formatDate(row.deadline),
        },
        {
          key: 'expected',
          head: t('column.expected'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              {format.number(row.expected)}
              <PhoneWord>{t('column.expected').toLowerCase()}</PhoneWord>
            </>
          ),
        },
        {
          key: 'accepted',
          head: t('column.accepted'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              <Count n={row.accepted} />
              <PhoneWord>{t('column.accepted').toLowerCase()}</PhoneWord>
            </>
          ),
        },
        {
          key: 'models',
          head: t('column.models'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              <Count n={row.models} />
              <PhoneWord>{t('column.models').toLowerCase()}</PhoneWord>
            </>
          ),
        },
      ]}
    />
  )
}

/** Zero is shown, in grey. */
function Count({ n }: { n: number }) {
  const format = useFormatter()
  return n === 0 ? <span style={{ color: 'var(--zero)' }}>0</span> : format.number(n)
}

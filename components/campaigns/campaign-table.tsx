import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { CampaignRow } from '@/db/campaigns/queries'
import { awardsHref } from '@/domain/award-filters'
import { modelsHref } from '@/domain/model-filters'
import { unbroken } from '@/domain/unbroken'
import { campaignSpan } from './campaign-span'

export function CampaignTable({ rows, empty }: { rows: CampaignRow[]; empty: ReactNode }) {
  const t = useTranslations('campaigns')
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/campaigns/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          head: t('column.shortName'),
          priority: 1,
          render: (row) => (
            <>
              {unbroken(row.shortName)} {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'full',
          head: t('column.name'),
          muted: true,
          priority: 3,
          render: (row) => (row.name === row.shortName ? '' : unbroken(row.name)),
        },
        {
          key: 'basis',
          head: t('column.basis'),
          muted: true,
          render: (row) => row.basis && unbroken(row.basis),
        },
        {
          key: 'time',
          head: t('column.time'),
          muted: true,
          nowrap: true,
          render: (row) => campaignSpan(row, t),
        },
        {
          key: 'awards',
          head: t('column.awards'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <Count
              n={row.awards}
              href={awardsHref({ campaign: row.id })}
              noun={t('column.awards')}
            />
          ),
        },
        {
          key: 'models',
          head: t('column.models'),
          align: 'end',
          priority: 1,
          render: (row) =>
            row.registers || row.models > 0 ? (
              <Count
                n={row.models}
                href={modelsHref({ campaign: row.id })}
                noun={t('column.models')}
              />
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}

function Count({ n, href, noun }: { n: number; href: string; noun: string }) {
  const format = useFormatter()
  return (
    <>
      {n === 0 ? (
        <span style={{ color: 'var(--zero)' }}>0</span>
      ) : (
        <SoftLink href={href}>{format.number(n)}</SoftLink>
      )}
      <PhoneWord>{noun.toLowerCase()}</PhoneWord>
    </>
  )
}

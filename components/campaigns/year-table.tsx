import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { ListTable } from '@/components/table/list-table'
import type { CampaignYearRow } from '@/db/campaign-years/queries'
import type { ListColumn } from '@/domain/columns'
import { unbroken } from '@/domain/unbroken'
import { yearColumns } from './columns'

type Props = {
  rows: CampaignYearRow[]
  columns?: ListColumn<CampaignYearRow>[]
  empty?: ReactNode
  bare?: boolean
}

/** The years that campaigns were opened for, and how far their units have come. */
export function YearTable({ columns, ...table }: Props) {
  const t = useTranslations('campaignYears')
  const all = yearColumns(t)
  return (
    <ListTable
      {...table}
      caption={t('title')}
      columns={columns ?? all}
      rowKey={(row) => row.id}
      rowHref={(row) => `/campaigns/years/${row.id}`}
      cells={{
        year: (row) => (
          <>
            {unbroken(String(all[0]?.value(row)))} {row.sample && <SampleBadge />}
          </>
        ),
      }}
    />
  )
}

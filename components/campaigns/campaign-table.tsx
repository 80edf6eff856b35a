import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { LinkedCount } from '@/components/table/linked-count'
import { ListTable } from '@/components/table/list-table'

import type { CampaignRow } from '@/db/campaigns/queries'
import { awardsHref } from '@/domain/award-filters'
import type { ListColumn } from '@/domain/columns'
import { modelsHref } from '@/domain/model-filters'
import { unbroken } from '@/domain/unbroken'

type Props = { rows: CampaignRow[]; columns: ListColumn<CampaignRow>[]; empty: ReactNode }

export function CampaignTable(props: Props) {
  const t = useTranslations('campaigns')
  return (
    <ListTable
      {...props}
      caption={t('title')}
      rowKey={(row) => row.id}
      rowHref={(row) => `/campaigns/${row.id}`}
      cells={{
        name: (row) => (
          <>
            {unbroken(row.shortName)} {row.sample && <SampleBadge />}
          </>
        ),
        awards: ({ id, awards }) => (
          <LinkedCount n={awards} href={awardsHref({ campaign: id })} noun={t('column.awards')} />
        ),
        models: ({ id, models, registers }) =>
          (registers || models > 0) && (
            <LinkedCount n={models} href={modelsHref({ campaign: id })} noun={t('column.models')} />
          ),
      }}
    />
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { ListTable } from '@/components/table/list-table'
import { PhoneWord } from '@/components/table/phone-word'
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
          <Count n={awards} href={awardsHref({ campaign: id })} noun={t('column.awards')} />
        ),
        models: ({ id, models, registers }) =>
          (registers || models > 0) && (
            <Count n={models} href={modelsHref({ campaign: id })} noun={t('column.models')} />
          ),
      }}
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

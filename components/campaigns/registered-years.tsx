import { useFormatter, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { CampaignDetail } from '@/db/campaigns/queries'
import { modelsHref, registrationsHref } from '@/domain/model-filters'

/** Units and works are two counts, year by year. */
export function RegisteredYears({ campaign }: { campaign: CampaignDetail }) {
  const t = useTranslations('campaigns')
  const format = useFormatter()
  const at = (year: number) => ({ campaign: campaign.id, year })
  return (
    <DataTable
      bare
      caption={t('registered')}
      rows={campaign.years}
      rowKey={(row) => row.year}
      rowHref={(row) => registrationsHref(at(row.year))}
      empty={<EmptyState title={t('nothingRegistered')} />}
      columns={[
        { key: 'year', head: t('year'), priority: 1, render: (row) => row.year },
        {
          key: 'units',
          head: t('units'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              <SoftLink href={registrationsHref(at(row.year))}>{format.number(row.units)}</SoftLink>
              <PhoneWord>{t('units').toLowerCase()}</PhoneWord>
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
              {row.models === 0 ? (
                <span style={{ color: 'var(--zero)' }}>0</span>
              ) : (
                <SoftLink href={modelsHref(at(row.year))}>{format.number(row.models)}</SoftLink>
              )}
              <PhoneWord>{t('column.models').toLowerCase()}</PhoneWord>
            </>
          ),
        },
      ]}
    />
  )
}

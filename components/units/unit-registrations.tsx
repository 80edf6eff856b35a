import { useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { type Column, DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { RegistrationRow } from '@/db/registrations/queries'
import { modelsHref } from '@/domain/model-filters'
import { unbroken } from '@/domain/unbroken'
import { Count } from './unit-table'

type Props = { rows: RegistrationRow[]; unitId: number }

/** What a unit and those under it registered, the latest year first. */
export function UnitRegistrations({ rows, unitId }: Props) {
  const t = useTranslations('units')
  const unit: Column<RegistrationRow> = {
    key: 'unit',
    head: t('column.name'),
    priority: 1,
    render: (row) => (
      <>
        {unbroken(row.unit)} {row.sample && <SampleBadge />}
      </>
    ),
  }
  const campaign: Column<RegistrationRow> = {
    key: 'campaign',
    head: t('campaign'),
    priority: 1,
    muted: true,
    render: (row) => unbroken(row.campaign),
  }
  return (
    <DataTable
      bare
      caption={t('registrations')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/registrations/${row.id}`}
      columns={[
        ...(rows.some((row) => row.unitId !== unitId) ? [unit, campaign] : [campaign]),
        { key: 'year', head: t('year'), align: 'end', priority: 1, render: (row) => row.year },
        {
          key: 'models',
          head: t('models'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              <Count
                n={row.models}
                href={modelsHref({
                  unit: row.unitId,
                  campaign: row.campaignId,
                  year: row.year,
                })}
              />
              <PhoneWord>{t('modelsWord')}</PhoneWord>
            </>
          ),
        },
      ]}
    />
  )
}

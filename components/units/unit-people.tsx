import { useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import type { UnitDetail } from '@/db/units/detail'
import { unbroken } from '@/domain/unbroken'

/** The first people of a unit; one who belongs to a unit under it says to which. */
export function UnitPeople({ unit }: { unit: UnitDetail }) {
  const t = useTranslations('units')
  return (
    <DataTable
      bare
      caption={t('people')}
      rows={unit.people.first}
      rowKey={(row) => row.id}
      rowHref={(row) => `/individuals/${row.id}`}
      columns={[
        {
          key: 'name',
          head: t('person'),
          priority: 1,
          nowrap: true,
          render: (row) => (
            <>
              {row.fullName} {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'position',
          head: t('position'),
          muted: true,
          priority: 1,
          render: (row) =>
            [row.position, row.unitId === unit.id ? null : unbroken(row.unit)]
              .filter(Boolean)
              .join(', '),
        },
      ]}
    />
  )
}

import { useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { type Column, DataTable } from '@/components/table/data-table'
import { unbroken } from '@/domain/unbroken'
import { countColumn } from './count-column'

export type Person = {
  id: number
  fullName: string
  position: string | null
  unitId: number | null
  unit: string | null
  sample: boolean
  /** Awards; left out where there are none. */
  n?: number
}

interface Props {
  caption: string
  rows: Person[]
  /** The list that a number of awards opens. */
  countedHref?: (id: number) => string
  empty: React.ReactNode
}

export function PeopleTable({ caption, rows, countedHref, empty }: Props) {
  const t = useTranslations('lists')
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: t('person'),
      priority: 1,
      render: ({ fullName, sample }) => (
        <>
          {fullName} {sample && <SampleBadge />}
        </>
      ),
    },
    { key: 'position', head: t('position'), render: ({ position }) => position, muted: true },
    {
      key: 'unit',
      head: t('unit'),
      render: ({ unitId, unit }) =>
        unitId && unit && <SoftLink href={`/units/${unitId}`}>{unbroken(unit)}</SoftLink>,
    },
    ...countColumn<Person>(t('awards'), countedHref),
  ]
  return (
    <DataTable
      {...{ caption, rows, columns, empty }}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/individuals/${id}`}
    />
  )
}

import { useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { type Column, DataTable } from '@/components/table/data-table'
import { unbroken } from '@/domain/unbroken'
import { countColumn } from './count-column'

export type Unit = {
  id: number
  name: string
  parentId: number | null
  parent: string | null
  sample: boolean
  /** Awards; left out where there are none. */
  n?: number
}

interface Props {
  caption: string
  rows: Unit[]
  /** The list that a number of awards opens. */
  countedHref?: (id: number) => string
  empty: React.ReactNode
}

export function UnitsTable({ caption, rows, countedHref, empty }: Props) {
  const t = useTranslations('lists')
  const columns: Column<Unit>[] = [
    {
      key: 'name',
      head: t('unit'),
      priority: 1,
      render: ({ name, sample }) => (
        <>
          {unbroken(name)} {sample && <SampleBadge />}
        </>
      ),
    },
    {
      key: 'parent',
      head: t('parent'),
      render: ({ parentId, parent }) =>
        parentId && parent && <SoftLink href={`/units/${parentId}`}>{unbroken(parent)}</SoftLink>,
    },
    ...countColumn<Unit>(t('awards'), countedHref),
  ]
  return (
    <DataTable
      {...{ caption, rows, columns, empty }}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/units/${id}`}
    />
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Query } from '@/components/page/query'
import { ListTable } from '@/components/table/list-table'
import type { PersonalExportRow } from '@/db/personal-exports/queries'
import type { ListColumn } from '@/domain/columns'

type Props = {
  rows: PersonalExportRow[]
  columns: ListColumn<PersonalExportRow>[]
  path: string
  query: Query
  empty: ReactNode
}

export function PersonalExportTable(props: Props) {
  const t = useTranslations('personalExports')
  return <ListTable {...props} caption={t('title')} rowKey={(row) => row.id} />
}

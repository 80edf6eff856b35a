import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import type { Select } from '@/components/table/data-table'
import { ListTable } from '@/components/table/list-table'
import type { ModelRow } from '@/db/models/queries'
import type { ListColumn } from '@/domain/columns'
import { unbroken } from '@/domain/unbroken'
import styles from './models.module.css'
import { StageBadge } from './stage-badge'

type Props = {
  rows: ModelRow[]
  columns: ListColumn<ModelRow>[]
  path: string
  query: Query
  empty: ReactNode
  select?: Select
}

export function ModelTable(props: Props) {
  const t = useTranslations('models')
  return (
    <ListTable
      {...props}
      caption={t('title')}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}`}
      defaultSort="-year"
      cells={cells}
    />
  )
}

const cells: Record<string, (row: ModelRow) => ReactNode> = {
  title: (row) => (
    <>
      {unbroken(row.title)} {row.sample && <SampleBadge />}
    </>
  ),
  field: (row) => row.field && <span className={styles.field}>{row.field}</span>,
  stage: (row) => <StageBadge stage={row.stage} />,
}

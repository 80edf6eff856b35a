import { IconPaperclip } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { ListTable } from '@/components/table/list-table'
import type { DecisionRow } from '@/db/decisions/queries'
import type { ListColumn } from '@/domain/columns'
import styles from './decisions.module.css'

type Props = {
  rows: DecisionRow[]
  columns: ListColumn<DecisionRow>[]
  path: string
  query: Query
  empty: ReactNode
}

export function DecisionTable(props: Props) {
  const t = useTranslations('decisions')
  return (
    <ListTable
      {...props}
      caption={t('title')}
      rowKey={(row) => row.id}
      rowHref={(row) => `/decisions/${row.id}`}
      defaultSort="-decided"
      cells={{
        number: (row) => (
          <>
            {row.number} {row.sample && <SampleBadge />}
            {row.files > 0 && (
              <IconPaperclip
                className={styles.clip}
                size={15}
                stroke={1.6}
                role="img"
                aria-label={t('hasScan')}
              />
            )}
          </>
        ),
      }}
    />
  )
}

import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/table/data-table'
import type { PersonChangeDetail } from '@/db/person-changes/queries'
import { unbroken } from '@/domain/unbroken'
import styles from './person-changes.module.css'

/** The awards that a change reached: the name before, where it is another now. */
export function ChangeAwards({ awards }: { awards: PersonChangeDetail['awards'] }) {
  const t = useTranslations('personChanges')
  return (
    <DataTable
      bare
      caption={t('awards')}
      rows={awards}
      rowKey={(row) => row.id}
      rowHref={(row) => `/awards/${row.id}`}
      columns={[
        {
          key: 'name',
          head: t('name'),
          priority: 1,
          render: ({ was, became }) =>
            was === became ? (
              became
            ) : (
              <>
                <s className={styles.became}>{was}</s> → {became}
              </>
            ),
        },
        { key: 'form', head: t('award'), priority: 1, render: (row) => unbroken(row.form) },
        { key: 'unit', head: t('unit'), priority: 2, render: (row) => unbroken(row.unit) },
        { key: 'year', head: t('year'), align: 'end', priority: 1, render: (row) => row.year },
      ]}
    />
  )
}

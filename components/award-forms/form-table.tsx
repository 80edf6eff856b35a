import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LevelBadge, SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { AwardFormRow } from '@/db/award-forms/queries'
import { awardsHref } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'

export function FormTable({ rows, empty }: { rows: AwardFormRow[]; empty: ReactNode }) {
  const t = useTranslations('awardForms')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/catalogue/forms/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          priority: 1,
          render: (row) => (
            <>
              {unbroken(row.name)} {row.sample && <SampleBadge />}
            </>
          ),
        },
        { key: 'kind', head: t('column.kind'), render: (row) => words(`formKind.${row.kind}`) },
        {
          key: 'level',
          head: t('column.level'),
          priority: 1,
          render: (row) =>
            row.level ? (
              <LevelBadge level={row.level} />
            ) : (
              <span style={{ color: 'var(--ink-muted)' }}>{t('anyLevel')}</span>
            ),
        },
        {
          key: 'for',
          head: t('column.for'),
          muted: true,
          render: (row) => row.recipientKinds.map((kind) => words(`kindShort.${kind}`)).join(', '),
        },
        {
          key: 'regime',
          head: t('column.regime'),
          muted: true,
          nowrap: true,
          priority: 3,
          render: (row) => row.regime && words(`regime.${row.regime}`),
        },
        {
          key: 'basis',
          head: t('column.basis'),
          muted: true,
          priority: 3,
          render: (row) => row.basis && unbroken(row.basis),
        },
        {
          key: 'awards',
          head: t('column.awards'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              {row.awards === 0 ? (
                <span style={{ color: 'var(--zero)' }}>0</span>
              ) : (
                <SoftLink href={awardsHref({ form: row.id })}>{format.number(row.awards)}</SoftLink>
              )}
              <PhoneWord>{t('column.awards').toLowerCase()}</PhoneWord>
            </>
          ),
        },
      ]}
    />
  )
}

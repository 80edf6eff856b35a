import { IconFileCertificate } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { type Column, DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { UnitRow } from '@/db/units/queries'
import { awardsHref } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'
import { isThere, unitsHref } from '@/domain/unit-filters'
import { unitSpan } from './unit-span'
import styles from './units.module.css'

/** The tree as a list: each unit a step in from what it lies under; what has ended stands in quiet ink. */
export function UnitTable({
  rows,
  today,
  empty,
}: {
  rows: UnitRow[]
  today: string
  empty: ReactNode
}) {
  const t = useTranslations('units')
  const words = useTranslations('vocabulary')
  const code: Column<UnitRow> = {
    key: 'code',
    head: t('column.code'),
    priority: 3,
    muted: true,
    nowrap: true,
    render: (row) => row.code,
  }
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/units/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          priority: 1,
          width: '40%',
          render: (row) => <Name row={row} quiet={row.context || !isThere(row, today)} />,
        },
        ...(rows.some((row) => row.code) ? [code] : []),
        {
          key: 'kind',
          head: t('column.kind'),
          muted: true,
          nowrap: true,
          render: (row) => words(`unitKind.${row.kind}`),
        },
        {
          key: 'level',
          head: t('column.level'),
          muted: true,
          nowrap: true,
          render: (row) => words(`level.${row.level}`),
        },
        {
          key: 'time',
          head: t('column.time'),
          muted: true,
          nowrap: true,
          render: (row) => unitSpan(row, t),
        },
        {
          key: 'below',
          head: t('column.below'),
          align: 'end',
          priority: 3,
          render: (row) =>
            row.below > 0 && <Count n={row.below} href={unitsHref({ under: row.id })} />,
        },
        {
          key: 'awards',
          head: t('column.awards'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <>
              <Count n={row.awards} href={awardsHref({ unit: row.id })} />
              <PhoneWord>{t('awardsWord')}</PhoneWord>
            </>
          ),
        },
      ]}
    />
  )
}

function Name({ row, quiet }: { row: UnitRow; quiet: boolean }) {
  const t = useTranslations('units')
  return (
    <span
      className={styles.name}
      style={{ '--depth': row.depth } as CSSProperties}
      data-below={row.depth > 0 ? '' : undefined}
      data-quiet={quiet ? '' : undefined}
    >
      {unbroken(row.name)} {row.sample && <SampleBadge />}
      {row.issues && (
        <IconFileCertificate
          className={styles.issues}
          size={15}
          stroke={1.6}
          role="img"
          aria-label={t('issuesDecisions')}
        />
      )}
    </span>
  )
}

export function Count({ n, href }: { n: number; href: string }) {
  const format = useFormatter()
  if (n === 0) return <span className={styles.zero}>0</span>
  return <SoftLink href={href}>{format.number(n)}</SoftLink>
}

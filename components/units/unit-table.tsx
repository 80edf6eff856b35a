import { IconFileCertificate } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import { ListTable } from '@/components/table/list-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { UnitRow } from '@/db/units/queries'
import { awardsHref } from '@/domain/award-filters'
import type { ListColumn } from '@/domain/columns'
import { unbroken } from '@/domain/unbroken'
import { isThere, unitsHref } from '@/domain/unit-filters'
import styles from './units.module.css'

type Props = {
  rows: UnitRow[]
  columns: ListColumn<UnitRow>[]
  today: string
  empty: ReactNode
}

/** The tree as a list: each unit a step in from what it lies under; what has ended stands in quiet ink. */
export function UnitTable({ rows, columns, today, empty }: Props) {
  const t = useTranslations('units')
  return (
    <ListTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/units/${row.id}`}
      empty={empty}
      cells={{
        name: (row) => <Name row={row} quiet={row.context || !isThere(row, today)} />,
        below: ({ id, below }) => below > 0 && <Count n={below} href={unitsHref({ under: id })} />,
        awards: ({ id, awards }) => (
          <>
            <Count n={awards} href={awardsHref({ unit: id })} />
            <PhoneWord>{t('awardsWord')}</PhoneWord>
          </>
        ),
      }}
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

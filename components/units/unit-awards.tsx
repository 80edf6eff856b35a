import { useTranslations } from 'next-intl'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { SoftLink } from '@/components/page/soft-link'
import { DataTable } from '@/components/table/data-table'
import { PhoneWord } from '@/components/table/phone-word'
import type { AwardTotals } from '@/db/awards/totals'
import type { UnitDetail, YearOfAwards } from '@/db/units/detail'
import { awardsHref } from '@/domain/award-filters'
import { type Honour, honours, levels } from '@/domain/vocabulary'
import { Count } from './unit-table'
import styles from './units.module.css'

type Props = { unit: UnitDetail; totals: Record<Honour, AwardTotals> }

/**
 * A unit's awards in words, then by year and level; praise in a table of its own. Each number lists
 * exactly its rows.
 */
export function UnitAwards({ unit, totals }: Props) {
  const t = useTranslations('units')
  const words = useTranslations('vocabulary')
  const every = useTranslations()
  const shown = honours.filter((honour) => unit.byYear[honour].length > 0)
  if (shown.length === 0) return <p className={styles.none}>{t('noAwards')}</p>
  return (
    <div className={styles.honours}>
      {shown.map((honour) => (
        <section key={honour}>
          <h3 className={styles.honour}>
            {words(`honour.${honour}`)}:{' '}
            <SoftLink href={awardsHref({ unit: unit.id, honour })}>
              {totalsInWords(totals[honour], every)}
            </SoftLink>
          </h3>
          <Years unitId={unit.id} honour={honour} rows={unit.byYear[honour]} />
        </section>
      ))}
    </div>
  )
}

function Years({ unitId, honour, rows }: { unitId: number; honour: Honour; rows: YearOfAwards[] }) {
  const t = useTranslations('units')
  const words = useTranslations('vocabulary')
  const shown = levels.filter((level) => rows.some((line) => line.levels[level]))
  return (
    <DataTable
      bare
      caption={words(`honour.${honour}`)}
      rows={rows}
      rowKey={(line) => line.year}
      columns={[
        { key: 'year', head: t('year'), priority: 1, render: (line) => line.year },
        ...shown.map((level) => ({
          key: level,
          head: words(`level.${level}`),
          align: 'end' as const,
          priority: 1 as const,
          render: (line: YearOfAwards) => (
            <>
              <Count
                n={line.levels[level] ?? 0}
                href={awardsHref({ unit: unitId, year: line.year, level, honour })}
              />
              <PhoneWord>{words(`levelPhrase.${level}`)}</PhoneWord>
            </>
          ),
        })),
        ...(shown.length > 1
          ? [
              {
                key: 'all',
                head: t('sum'),
                align: 'end' as const,
                priority: 1 as const,
                render: (line: YearOfAwards) => (
                  <>
                    <Count
                      n={line.all}
                      href={awardsHref({ unit: unitId, year: line.year, honour })}
                    />
                    <PhoneWord>{t('inAll')}</PhoneWord>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

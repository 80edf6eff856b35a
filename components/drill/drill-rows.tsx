import { useFormatter, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Figure } from '@/components/dashboard/figure'
import { LevelMark } from '@/components/page/badge'
import { SoftLink } from '@/components/page/soft-link'
import type { DrillRow, DrillStep } from '@/db/dashboard/drill'
import { awardsHref, type OneOfEach } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'
import styles from './drill.module.css'
import { type Drilled, drillHref } from './drill-href'
import { partName, shownHonours } from './drill-table'

interface Props {
  rows: DrillRow[]
  by: DrillStep
  drilled: Drilled
  /** The same as the filters of a list of awards. */
  counted: OneOfEach
}

/**
 * The parts of a number, the largest first: the name and the bar open the part one step deeper, the
 * figures open the names. Khen thưởng and tuyên dương each in a column of their own.
 */
export function DrillRows({ rows, by, drilled, counted }: Props) {
  const t = useTranslations('drill')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const largest = Math.max(1, ...rows.map((row) => row.n))
  const shown = shownHonours(counted)
  const say = useTranslations()
  return (
    <table className={styles.rows}>
      <caption>{t(`by.${by}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`head.${by}`)}</th>
          <th scope="col" aria-hidden data-bar />
          {shown.map((honour) => (
            <th key={honour} scope="col" title={words(`honour.${honour}`)}>
              {t(`honour.${honour}`)}
            </th>
          ))}
          {shown.length > 1 && <th scope="col">{t('together')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const opened = { ...counted, ...row.narrower }
          const deeper = row.last
            ? awardsHref(opened)
            : drillHref({ ...drilled, f: { ...drilled.f, ...row.narrower }, by: undefined })
          return (
            <tr key={JSON.stringify(row.narrower)}>
              <th scope="row">
                <SoftLink href={deeper}>
                  {row.narrower.level && <LevelMark level={row.narrower.level} />}
                  {unbroken(partName(row, say))}
                </SoftLink>
              </th>
              <td data-bar>
                <SoftLink href={deeper} tabIndex={-1} aria-hidden className={styles.track}>
                  {shown.map((honour) => (
                    <span
                      key={honour}
                      data-honour={honour}
                      style={
                        { width: `${(row.honours[honour] / largest) * 100}%` } as CSSProperties
                      }
                      title={`${words(`honour.${honour}`)}: ${format.number(row.honours[honour])}`}
                    />
                  ))}
                </SoftLink>
              </td>
              {shown.map((honour) => (
                <td key={honour}>
                  <Figure n={row.honours[honour]} href={awardsHref({ ...opened, honour })} />
                </td>
              ))}
              {shown.length > 1 && (
                <td>
                  <Figure n={row.n} href={awardsHref(opened)} />
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

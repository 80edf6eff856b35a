import { useFormatter, useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { HeatRow } from '@/db/dashboard/heat'
import { awardsHref } from '@/domain/award-filters'
import { unbroken } from '@/domain/unbroken'
import styles from './heat.module.css'
import { type HeatView, heatHref } from './heat-href'
import { yearsOf } from './heat-table'

interface Props {
  rows: HeatRow[]
  /** The number that the deepest shade stands for. */
  most: number
  view: HeatView
}

/** Units by years: the number in each cell, its shade by it, and behind it exactly those awards. */
export function HeatMap({ rows, most, view }: Props) {
  const t = useTranslations('heat')
  const format = useFormatter()
  const { period, campaign, whole } = view
  const years = yearsOf(period)
  const only = (id: number) => (whole ? { unit: id } : { unitItself: id })
  return (
    // The only part of the page that may be wider than a phone; by keyboard it scrolls with its links.
    <div className={styles.scroll}>
      <table className={styles.map}>
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">{t('together')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, years: counts, n }) => (
            <tr key={id}>
              <th scope="row">
                <SoftLink href={whole ? heatHref({ ...view, unit: id }) : `/units/${id}`}>
                  {unbroken(name)}
                </SoftLink>
              </th>
              {counts.map((counted, at) => (
                <td key={years[at]} data-shade={shadeOf(counted, most)}>
                  {counted === 0 ? (
                    <span>0</span>
                  ) : (
                    <SoftLink
                      href={awardsHref({ campaign, year: years[at], ...only(id) })}
                      aria-label={t('cell', {
                        unit: unbroken(name),
                        year: String(years[at]),
                        count: counted,
                      })}
                    >
                      {format.number(counted)}
                    </SoftLink>
                  )}
                </td>
              ))}
              <td>
                <SoftLink href={awardsHref({ campaign, ...period, ...only(id) })}>
                  {format.number(n)}
                </SoftLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** From 0, nothing, to 5, the most; by the square root, for most numbers are small. */
const shadeOf = (n: number, most: number): number =>
  n === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(n / most) * 5))

import { useTranslations } from 'next-intl'
import { drillHref } from '@/components/drill/drill-href'
import { SoftLink } from '@/components/page/soft-link'
import type { DashboardData } from '@/db/dashboard/data'
import type { Honour, Level } from '@/domain/vocabulary'
import { Figure } from './figure'
import { countedHref, narrowedBy, type View } from './view'

interface Props {
  honour: Honour
  /** The levels that have anything in these years. */
  shown: Level[]
  data: DashboardData
  view: View
}

/** The chart's numbers as a table: a row a year, a column a level. */
export function YearsTable({ honour, shown, data, view }: Props) {
  const t = useTranslations('dashboard')
  const words = useTranslations('vocabulary')
  return (
    <table>
      <caption>{words(`honour.${honour}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('years.year')}</th>
          {shown.map((level) => (
            <th key={level} scope="col">
              {words(`level.${level}`)}
            </th>
          ))}
          <th scope="col">{t('levels.together')}</th>
        </tr>
      </thead>
      <tbody>
        {data.years.map(({ year, levels }) => {
          const ofYear = { ...view, period: { from: year, to: year } }
          const total = shown.reduce((all, level) => all + levels[honour][level], 0)
          return (
            <tr key={year}>
              <th scope="row">
                {total > 0 ? <SoftLink href={yearHref(view, honour, year)}>{year}</SoftLink> : year}
              </th>
              {shown.map((level) => (
                <td key={level}>
                  <Figure n={levels[honour][level]} href={countedHref(ofYear, { honour, level })} />
                </td>
              ))}
              <td>
                <Figure n={total} href={countedHref(ofYear, { honour })} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A year's awards broken down; its bar and its figures open the names themselves. */
export const yearHref = (view: View, honour: Honour, year: number): string =>
  drillHref({ period: { from: year, to: year }, f: { ...narrowedBy(view), honour } })

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BlockTools } from '@/components/blocks/block-tools'
import { Change, Figure } from '@/components/dashboard/figure'
import { Card } from '@/components/page/card'
import type { Part, SplitKey } from '@/db/models/funnel'
import { modelsHref } from '@/domain/model-filters'
import { periodLabel } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'
import { modelStages } from '@/domain/vocabulary'
import { CountChange } from './count-change'
import styles from './funnel.module.css'
import { partName, splitTable } from './funnel-tables'
import { type FunnelView, hasBefore, ofPart, partBefore, partsOf } from './funnel-view'
import { Scroll } from './scroll'

interface Props {
  by: SplitKey
  view: FunnelView
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** One split of the funnel: its parts, which add up, by stage, each figure with its change. */
export function SplitTable({ by, view, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('models.funnel')
  const words = useTranslations('vocabulary.modelStage')
  const parts = partsOf(view, by)
  if (parts.length === 0) return null
  const title = t(`by.${by}`)
  return (
    <Card title={title} tools={<BlockTools table={splitTable(view, { by, about }, say)} />}>
      <Scroll label={title}>
        <table className={styles.table} data-split>
          <thead>
            <tr>
              <th scope="col">{t(`part.${by}`)}</th>
              <th scope="col">{t('units')}</th>
              {modelStages.map((stage) => (
                <th key={stage} scope="col">
                  {words(stage)}
                </th>
              ))}
              {hasBefore(view) && (
                <th scope="col">{t('registeredChange', { period: periodLabel(view.previous) })}</th>
              )}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartRow key={part.value} by={by} part={part} view={view} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  )
}

function PartRow({ by, part, view }: { by: SplitKey; part: Part; view: FunnelView }) {
  const say = useTranslations()
  const years = { ...view.filters, ...inPeriod(view.period), ...ofPart(by, part) }
  const before = partBefore(view, by, part)
  const known = hasBefore(view)
  return (
    <tr>
      <th scope="row">{partName(by, part, say)}</th>
      <td>
        <Figure n={part.units} href={modelsHref(years)} />
      </td>
      {modelStages.map((stage) => (
        <td key={stage}>
          <Figure n={part.models[stage]} href={modelsHref({ ...years, reached: stage })} />
          {known && <small>{change(part.models[stage], before?.models[stage] ?? 0)}</small>}
        </td>
      ))}
      {known && (
        <td>
          <CountChange now={part.models.registered} before={before?.models.registered ?? 0} />
        </td>
      )}
    </tr>
  )
}

/** No change is said as such: a second 0 beside a figure would be read as a figure. */
function change(now: number, before: number): ReactNode {
  if (now === before) return now === 0 ? null : <span className={styles.same}>±0</span>
  return <Change n={now - before} known />
}

import { useLocale, useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { Change, Figure } from '@/components/dashboard/figure'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import { modelsHref, registrationsHref } from '@/domain/model-filters'
import { formatPercent } from '@/domain/numbers'
import { periodLabel } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'
import { type Locale, type ModelStage, modelStages } from '@/domain/vocabulary'
import { CountChange } from './count-change'
import styles from './funnel.module.css'
import { funnelTable } from './funnel-tables'
import { type FunnelView, hasBefore } from './funnel-view'
import { Scroll } from './scroll'

/**
 * The funnel: what was registered, and under it, as subsets of it, what has come at least so far.
 * Units and models are two counts; shares are of what was registered.
 */
export function FunnelTable({ view, about }: { view: FunnelView; about: string }) {
  const say = useTranslations()
  const t = useTranslations('models.funnel')
  const { now, previous, period, filters } = view
  const years = { ...filters, ...inPeriod(period) }
  const row = (stage: ModelStage) => <StageRow key={stage} stage={stage} view={view} />
  const against = periodLabel(previous)
  const known = hasBefore(view)
  return (
    <Card
      title={t('title')}
      note={known ? t('compared', { period: against }) : t('nothingBefore', { period: against })}
      tools={<BlockTools table={funnelTable(view, { about }, say)} />}
    >
      <Scroll label={t('title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              <th scope="col">{t('units')}</th>
              {known && (
                <th scope="col" data-wide>
                  {t('unitChange')}
                </th>
              )}
              <th scope="col">{t('models')}</th>
              {known && (
                <th scope="col" data-wide>
                  {t('modelChange')}
                </th>
              )}
              <th scope="col" className={styles.share}>
                {t('share')}
              </th>
            </tr>
          </thead>
          <tbody>{row('registered')}</tbody>
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={known ? 6 : 4} className={styles.ofWhich}>
                {t('ofWhich')}
              </th>
            </tr>
            {modelStages.filter((stage) => stage !== 'registered').map(row)}
          </tbody>
        </table>
      </Scroll>
      {now.sample > 0 && (
        <p className={styles.foot}>
          <SoftLink href={modelsHref({ ...years, sample: 'only' })}>
            {t('sample', { n: now.sample })}
          </SoftLink>
        </p>
      )}
    </Card>
  )
}

function StageRow({ stage, view }: { stage: ModelStage; view: FunnelView }) {
  const words = useTranslations('vocabulary.modelStage')
  const locale = useLocale() as Locale
  const { now, before, period, filters } = view
  const reached = modelsHref({ ...filters, ...inPeriod(period), reached: stage })
  const registered = stage === 'registered'
  // A unit counts as registered with an empty registration too.
  const unitsHref = registered ? registrationsHref({ ...filters, ...inPeriod(period) }) : reached
  const share = (now.models[stage] / Math.max(1, now.models.registered)) * 100
  const known = hasBefore(view)
  return (
    <tr data-strong={registered || undefined}>
      <th scope="row">{words(stage)}</th>
      <td>
        <Figure n={now.units[stage]} href={unitsHref} />
        <Narrow n={now.units[stage] - before.units[stage]} known={known} />
      </td>
      {known && (
        <td data-wide>
          <CountChange now={now.units[stage]} before={before.units[stage]} />
        </td>
      )}
      <td>
        <Figure n={now.models[stage]} href={reached} />
        <Narrow n={now.models[stage] - before.models[stage]} known={known} />
      </td>
      {known && (
        <td data-wide>
          <CountChange now={now.models[stage]} before={before.models[stage]} />
        </td>
      )}
      <td className={styles.share}>
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${share}%` }} />
        </span>
        <span className={styles.percent}>{formatPercent(share, locale)}</span>
      </td>
    </tr>
  )
}

/** On a phone the change stands with its figure; on a wide screen it has a column of words. */
const Narrow = ({ n, known }: { n: number; known: boolean }) =>
  known && (
    <small className={styles.narrow}>
      <Change n={n} known />
    </small>
  )

import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import { modelsHref, registrationsHref } from '@/domain/model-filters'
import { periodLabel } from '@/domain/periods'
import { inPeriod } from '@/domain/sentence'
import { modelStages } from '@/domain/vocabulary'
import { CountChange } from './count-change'
import { type FunnelView, hasBefore } from './funnel-view'

/**
 * The sentence of a report: "Năm 2021, 36 đơn vị đăng ký 87 công trình, mô hình, tăng 12 (16 %) so
 * với năm 2020; trong đó 60 được công nhận …". Zeros are left out; every number opens its rows.
 */
export function FunnelSentence({ view }: { view: FunnelView }) {
  const t = useTranslations('models.funnel')
  const { now, before, period, previous, filters } = view
  const years = { ...filters, ...inPeriod(period) }
  const link = (href: string) => (chunks: ReactNode) => <SoftLink href={href}>{chunks}</SoftLink>
  const span = (of: typeof period) => (of.from === of.to ? 'year' : 'period')
  const opening = { span: span(period), period: periodLabel(period) }
  if (now.units.registered === 0) return <Card edge="gold">{t('nothing', opening)}</Card>
  const reached = modelStages.filter((stage) => stage !== 'registered' && now.models[stage] > 0)
  return (
    <Card edge="gold">
      <p>
        {t.rich('sentence', {
          ...opening,
          units: now.units.registered,
          models: now.models.registered,
          ofUnits: link(registrationsHref(years)),
          ofModels: link(modelsHref(years)),
        })}
        {hasBefore(view) && (
          <>
            , <CountChange now={now.models.registered} before={before.models.registered} noun />{' '}
            {t.rich('against', {
              span: span(previous),
              period: periodLabel(previous),
              ofBefore: link(modelsHref({ ...filters, ...inPeriod(previous) })),
            })}
          </>
        )}
        {reached.map((stage, at) => (
          <Fragment key={stage}>
            {at === 0 ? t('ofWhichThen') : ', '}
            {t.rich('reached', {
              stage,
              n: now.models[stage],
              of: link(modelsHref({ ...years, reached: stage })),
            })}
          </Fragment>
        ))}
        .
      </p>
    </Card>
  )
}

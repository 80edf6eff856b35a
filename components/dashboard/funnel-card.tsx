import { useFormatter, useTranslations } from 'next-intl'
import { BlockTools } from '@/components/blocks/block-tools'
import { Card } from '@/components/page/card'
import { SoftLink } from '@/components/page/soft-link'
import type { ModelFunnel } from '@/db/models/queries'
import {
  funnelHref,
  type ModelFilters,
  modelsHref,
  registrationsHref,
} from '@/domain/model-filters'
import { unbroken } from '@/domain/unbroken'
import { modelStages } from '@/domain/vocabulary'
import { Ranked } from './ranked'
import styles from './ranked.module.css'
import { funnelTable } from './tables'

interface Props {
  funnel: ModelFunnel
  /** The campaign that registers, when it is one. */
  campaign: string | null
  filters: ModelFilters
  /** Period and scope, for what is copied and downloaded. */
  about: string
}

/** Đăng ký → nhân rộng. Units and works are two counts, and are said as two. */
export function FunnelCard({ funnel, campaign, filters, about }: Props) {
  const say = useTranslations()
  const t = useTranslations('dashboard.funnel')
  const words = useTranslations('vocabulary')
  const format = useFormatter()
  const rows = modelStages.map((stage) => ({
    key: stage,
    name: words(`modelStage.${stage}`),
    n: funnel.byStage[stage],
    href: modelsHref({ ...filters, reached: stage }),
  }))
  const title = campaign ?? t('title')
  return (
    <Card
      title={unbroken(title)}
      note={
        <SoftLink href={registrationsHref(filters)}>
          {t('counts', { units: funnel.units, models: funnel.models })}
        </SoftLink>
      }
      tools={<BlockTools table={funnelTable({ funnel, title }, about, say)} />}
    >
      <Ranked rows={rows} largest={Math.max(1, funnel.models)} look="stages" />
      <p className={styles.foot}>
        {funnel.byField.map(({ id, name, n }, at) => (
          <span key={id ?? 0}>
            {at > 0 && ' · '}
            <SoftLink href={modelsHref({ ...filters, field: id ?? 'none' })}>
              {name ?? t('noField')} {format.number(n)}
            </SoftLink>
          </span>
        ))}
      </p>
      <p className={styles.foot} data-wrap data-leads>
        <SoftLink href={funnelHref(filters)}>{t('splits')}</SoftLink>
      </p>
      {funnel.sample > 0 && (
        <p className={styles.foot}>
          <SoftLink href={modelsHref({ ...filters, sample: 'only' })}>
            {t('sample', { count: funnel.sample })}
          </SoftLink>
        </p>
      )}
    </Card>
  )
}

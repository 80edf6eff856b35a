import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { FilterNames } from '@/db/awards/filter-names'
import { unbroken } from '@/domain/unbroken'
import styles from './drill.module.css'
import { type Drilled, drillHref, type Narrowing } from './drill-href'

type Words = ReturnType<typeof useTranslations<never>>

interface Props {
  drilled: Drilled
  names: FilterNames
  /** The units over the chosen one, from the top. */
  above: { id: number; name: string }[]
}

/** The way down so far: each step leads back to it, the last is where we are. */
export function DrillTrail({ drilled, names, above }: Props) {
  const t = useTranslations('drill')
  const steps = trailOf({ drilled, names, above }, useTranslations())
  let f: Narrowing = {}
  return (
    <nav aria-label={t('trail')}>
      <ol className={styles.trail}>
        {steps.map(({ label, adds }, at) => {
          f = { ...f, ...adds }
          return (
            <li key={label}>
              {at === steps.length - 1 ? (
                <span aria-current="step">{unbroken(label)}</span>
              ) : (
                <SoftLink href={drillHref({ period: drilled.period, f })}>
                  {unbroken(label)}
                </SoftLink>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The steps of the way in plain words; the first is everything. */
export function trailOf({ drilled, names, above }: Props, t: Words) {
  const { level, kind, honour, campaign, form, unit, unitItself } = drilled.f
  const steps: { label: string; adds: Narrowing }[] = [
    { label: t('drill.all'), adds: { kind, honour } },
  ]
  if (level) steps.push({ label: t(`vocabulary.levelFull.${level}`), adds: { level } })
  if (campaign)
    steps.push({
      label: campaign === 'none' ? t('drill.outside') : (names.campaign ?? `#${campaign}`),
      adds: { campaign },
    })
  if (form) steps.push({ label: names.form ?? `#${form}`, adds: { form } })
  for (const { id, name } of above) steps.push({ label: name, adds: { unit: id } })
  if (unit) steps.push({ label: names.unit ?? `#${unit}`, adds: { unit } })
  if (unitItself)
    steps.push({
      label: t('drill.itself', { unit: names.unitItself ?? `#${unitItself}` }),
      adds: { unit: undefined, unitItself },
    })
  return steps
}

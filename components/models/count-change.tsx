import { useLocale, useTranslations } from 'next-intl'
import { changeOn } from '@/domain/change'
import { formatPercent } from '@/domain/numbers'
import type { Locale } from '@/domain/vocabulary'
import styles from './funnel.module.css'

interface Props {
  now: number
  before: number
  /** "tăng 276 mô hình": for a sentence. */
  noun?: boolean
}

/** The change in number and percent, in words: "tăng 276 (15,4 %)". On nothing there is no percent. */
export function CountChange({ now, before, noun }: Props) {
  const t = useTranslations('models.funnel')
  const locale = useLocale() as Locale
  const { way, by, percent } = changeOn(now, before)
  const said = way === 'same' || percent === null ? '' : ` (${formatPercent(percent, locale)})`
  return (
    <span className={noun ? undefined : styles.change} data-way={way}>
      {t('change', { way, by, noun: noun ? 'yes' : 'no' })}
      {said}
    </span>
  )
}

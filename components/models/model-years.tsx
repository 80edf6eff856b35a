import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { ModelDetail } from '@/db/models/detail'
import styles from './models.module.css'

/** The same model over the years: "năm 2020 → 2021 → 2022", this one unlinked. */
export function ModelYears({ model }: { model: ModelDetail }) {
  const t = useTranslations('models.carry')
  const words = useTranslations('vocabulary.modelStage')
  return (
    <p className={styles.years}>
      <span>{t('year')}</span>
      {model.years.map(({ id, year, stage }, at) => (
        <span key={id}>
          {at > 0 && <span className={styles.arrow}>→</span>}
          {id === model.id ? (
            <b aria-current="page">{year}</b>
          ) : (
            <SoftLink
              href={`/models/${id}`}
              aria-label={t('yearAt', { year: String(year), stage: words(stage) })}
            >
              {year}
            </SoftLink>
          )}
        </span>
      ))}
    </p>
  )
}

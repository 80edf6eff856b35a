'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { LevelBadge, SampleBadge } from '@/components/page/badge'
import { Notice } from '@/components/page/notice'
import type { SimilarAward } from '@/db/awards/similar'
import styles from './awards.module.css'
import { useSimilar } from './use-similar'

/** Beside the form, not in a dialog: what the recipient was awarded before, and a likely duplicate. */
export function RecipientPanel({ except }: { except?: number }) {
  const t = useTranslations('awards.panel')
  const before = useSimilar(except)
  const [formId, year] = useWatch({ name: ['awardFormId', 'awardYear'] }) as [string, string]
  const twin = before.find(
    (a) => String(a.awardFormId) === String(formId) && String(a.awardYear) === String(year).trim(),
  )
  if (before.length === 0) return null
  return (
    <aside className={styles.panel} aria-label={t('title')}>
      {twin && (
        <Notice tone="doubt" title={t('maybeTwice')}>
          {t('twin', {
            name: twin.recipientName,
            form: twin.form,
            year: String(twin.awardYear),
            unit: twin.unitName,
          })}{' '}
          <a href={`/awards/${twin.id}`} target="_blank" rel="noreferrer">
            {t('see')}
          </a>
        </Notice>
      )}
      <section className={styles.before}>
        <h2>
          {t('title')} <small>{t('times', { n: before.length })}</small>
        </h2>
        <ul>
          {before.map((award) => (
            <Before key={award.id} award={award} />
          ))}
        </ul>
      </section>
    </aside>
  )
}

function Before({ award }: { award: SimilarAward }) {
  return (
    <li>
      <span className={styles.year}>{award.awardYear}</span>
      <span>
        <a href={`/awards/${award.id}`} target="_blank" rel="noreferrer">
          {award.form}
        </a>{' '}
        {award.sample && <SampleBadge />}
        <small>{award.campaign ?? award.unitName}</small>
      </span>
      <LevelBadge level={award.level} short />
    </li>
  )
}

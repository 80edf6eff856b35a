import { useTranslations } from 'next-intl'
import styles from './steps.module.css'

const steps = ['file', 'columns', 'review', 'save'] as const

/** Where a list stands on its way into the book; what is behind it is marked by an icon and a word. */
export function ImportSteps({ at }: { at: (typeof steps)[number] | 'done' }) {
  const t = useTranslations('imports.step')
  const now = at === 'done' ? steps.length : steps.indexOf(at)
  return (
    <ol className={styles.steps} aria-label={t('label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-past={index < now || undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          {t(step)}
          {index < now && <span className={styles.heard}> {t('past')}</span>}
        </li>
      ))}
    </ol>
  )
}

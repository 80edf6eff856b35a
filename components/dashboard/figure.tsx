import { useFormatter, useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import { percentOf } from '@/domain/sentence'
import styles from './figure.module.css'

/** A number that opens what it counts; a zero stands there in grey and opens nothing. */
export function Figure({ n, href }: { n: number; href: string }) {
  const format = useFormatter()
  if (n === 0) return <span className={styles.zero}>0</span>
  return (
    <SoftLink href={href} className={styles.figure}>
      {format.number(n)}
    </SoftLink>
  )
}

/**
 * "+24 (7,3%)", "−3 (1,2%)" or "0"; a dash when there is nothing to compare with, and no percentage of
 * nothing. Without `before`, `n` is the change itself.
 */
export function Change({ n, before = 0, known }: { n: number; before?: number; known: boolean }) {
  const format = useFormatter()
  const t = useTranslations('dashboard.levels')
  if (!known) return <span className={styles.zero}>–</span>
  const more = n - before
  if (more === 0) return <span className={styles.zero}>0</span>
  return (
    <span className={styles.change} data-way={more > 0 ? 'up' : 'down'}>
      {more > 0 ? '+' : '−'}
      {format.number(Math.abs(more))}
      {before > 0 && <small> {t('percent', { percent: percentOf(Math.abs(more), before) })}</small>}
    </span>
  )
}

import { useFormatter } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
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

/** "+24", "−3" or "0"; a dash when there is nothing to compare with. */
export function Change({ n, known }: { n: number; known: boolean }) {
  const format = useFormatter()
  if (!known) return <span className={styles.zero}>–</span>
  if (n === 0) return <span className={styles.zero}>0</span>
  return (
    <span className={styles.change} data-way={n > 0 ? 'up' : 'down'}>
      {n > 0 ? '+' : '−'}
      {format.number(Math.abs(n))}
    </span>
  )
}

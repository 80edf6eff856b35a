import type { ReactNode } from 'react'
import styles from './phone-word.module.css'

/**
 * The noun of a number, shown where the table's head is not: on a phone, where rows are cards
 * ("11 công bố · 0 có tên"). Screen readers hear the head there already.
 */
export function PhoneWord({ children }: { children: ReactNode }) {
  return (
    <span className={styles.word} aria-hidden>
      {'\u00a0'}
      {children}
    </span>
  )
}

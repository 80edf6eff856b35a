import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  /** What belongs here: "Chưa có quyết định nào." */
  title: ReactNode
  /** What it is for, or how it comes here. */
  children?: ReactNode
  /** The first step, usually one `LinkButton`. */
  action?: ReactNode
}

/** Stands where the rows would be. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './saved-note.module.css'

/** What was just saved, beside the buttons: in sight wherever the form is scrolled to. */
export function SavedNote({
  children,
  href,
  see,
}: {
  children: ReactNode
  href: string
  see: string
}) {
  return (
    <span className={styles.note} role="status">
      {children}{' '}
      <a href={href} target="_blank" rel="noreferrer">
        {see}
      </a>
    </span>
  )
}

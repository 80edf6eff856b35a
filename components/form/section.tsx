import type { ReactNode } from 'react'
import styles from './form.module.css'

/** A group of fields with its question on the left ("Ai được khen"), fields in a grid on the right. */
export function FormSection({
  title,
  hint,
  children,
}: {
  title: string
  hint?: string
  children: ReactNode
}) {
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>
        {title}
        {hint && <span className={styles.hint}>{hint}</span>}
      </legend>
      <div className={styles.grid}>{children}</div>
    </fieldset>
  )
}

/** Width in sixths of the row: 6 whole, 3 half, 2 a third. On a phone every field is whole. */
export function Cell({ span = 3, children }: { span?: 1 | 2 | 3 | 4 | 6; children: ReactNode }) {
  return <div data-span={span}>{children}</div>
}

'use client'

import { IconPrinter } from '@tabler/icons-react'
import styles from './achievements.module.css'

/** Takes the page to paper. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className={styles.print} onClick={() => window.print()}>
      <IconPrinter size={17} stroke={1.6} aria-hidden />
      {label}
    </button>
  )
}

'use client'

import { IconPrinter } from '@tabler/icons-react'
import styles from './achievements.module.css'

type Props = {
  label: string
  /** Whose record it is, and what writes that into the register of exports. */
  tell?: { id: number; send: (input: { id: number }) => Promise<unknown> }
}

/** Takes the page to paper. */
export function PrintButton({ label, tell }: Props) {
  const print = () => {
    void tell?.send({ id: tell.id })
    window.print()
  }
  return (
    <button type="button" className={styles.print} onClick={print}>
      <IconPrinter size={17} stroke={1.6} aria-hidden />
      {label}
    </button>
  )
}

'use client'

import type { ReactNode } from 'react'
import type { Locale, Role } from '@/domain/vocabulary'
import { BottomBar } from './bottom-bar'
import styles from './chrome.module.css'
import { FrameKeys } from './frame-keys'
import { Rail } from './rail'
import { TopBar } from './top-bar'
import type { FrameWords, NavKey } from './words'

export interface ChromeProps {
  locale: Locale
  words: FrameWords
  product: string
  office: string
  /** "In ngày 12/11/2021": on paper alone, as the name of the office above it. */
  printed: string
  user: { name: string; role: Role; roleName: string }
  counts?: Partial<Record<NavKey, number>>
  search: ReactNode
  children: ReactNode
}

/**
 * The frame's markup. A client component for the server's sake: the same elements would otherwise
 * be worked out, written into the page as data, and worked out again for every request.
 */
export function Chrome(props: ChromeProps) {
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {props.words.skip}
      </a>
      <Rail {...props} />
      <div className={styles.body}>
        <TopBar {...props} />
        <div
          aria-hidden
          className={styles.paperHead}
          data-office={props.office}
          data-printed={props.printed}
        />
        <main id="content" tabIndex={-1} className={styles.content}>
          {props.children}
        </main>
      </div>
      <BottomBar {...props} />
      <FrameKeys />
    </div>
  )
}

'use client'

import type { Locale } from '@/domain/vocabulary'
import en from '@/messages/en/error.json'
import vi from '@/messages/vi/error.json'
import styles from './error-page.module.css'
import { LinkButton } from './link-button'

/**
 * The answer for what does not exist, and for what is not the reader's. Every page carries it as
 * its fallback, so it is one element with its own words.
 */
export function NotFoundPage({ locale }: { locale: Locale }) {
  const words = locale === 'en' ? en : vi
  return (
    <div className={styles.page}>
      <title>{words.notFoundTitle}</title>
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundText}</p>
      <div className={styles.actions}>
        <LinkButton href="/">{words.home}</LinkButton>
      </div>
    </div>
  )
}

'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/domain/vocabulary'
import en from '@/messages/en/error.json'
import vi from '@/messages/vi/error.json'
import buttons from './button.module.css'
import styles from './error-page.module.css'

interface Props {
  error: unknown
  retry: () => void
}

/**
 * Shown in place of a page that failed. It carries its own words, for the failure may be in what
 * brings the words; and a short reference, under which the server's log has the cause.
 */
export function ErrorPage({ error, retry }: Props) {
  const [locale, setLocale] = useState<Locale>('vi')
  useEffect(() => {
    if (document.documentElement.lang === 'en') setLocale('en')
  }, [])
  const words = locale === 'en' ? en : vi
  const reference = referenceOf(error)
  return (
    <div className={styles.page} role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {reference && (
        <p className={styles.reference}>
          {words.reference} <code>{reference}</code>
        </p>
      )}
      <div className={styles.actions}>
        <button type="button" className={buttons.button} data-look="red" onClick={() => retry()}>
          {words.retry}
        </button>
        {/* A full request: the router itself may be what failed. */}
        <a href="/" className={buttons.button}>
          {words.home}
        </a>
      </div>
    </div>
  )
}

function referenceOf(error: unknown) {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined
}

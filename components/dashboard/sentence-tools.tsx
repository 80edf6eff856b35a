'use client'

import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './sentence-card.module.css'

interface Props {
  sentence: string
  words: { copy: string; copied: string; print: string }
}

/** Takes the sentence to a report, or the page to paper. */
export function SentenceTools({ sentence, words }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(sentence))
  const Icon = copied ? IconCheck : IconCopy
  return (
    <div className={styles.tools}>
      <button type="button" onClick={copy}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </button>
      <button type="button" onClick={() => window.print()}>
        <IconPrinter size={16} stroke={1.6} aria-hidden />
        {words.print}
      </button>
    </div>
  )
}

/** Over plain http on an office network browsers have no clipboard object: then by the old command. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  }
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}

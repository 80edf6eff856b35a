'use client'

import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { copyToClipboard } from '@/components/page/clipboard'

interface Props {
  sentence: string
  words: { copy: string; copied: string; print: string }
}

/** Takes the sentence to a report, or the page to paper. */
export function SentenceTools({ sentence, words }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = () => setCopied(copyToClipboard({ text: sentence }))
  const Icon = copied ? IconCheck : IconCopy
  return (
    <>
      <button type="button" onClick={copy}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </button>
      <button type="button" onClick={() => window.print()}>
        <IconPrinter size={16} stroke={1.6} aria-hidden />
        {words.print}
      </button>
    </>
  )
}

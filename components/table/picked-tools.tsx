'use client'

import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { downloadTable } from '@/components/blocks/download-table'
import styles from '@/components/page/button.module.css'
import { copyToClipboard } from '@/components/page/clipboard'
import { blockHtml, blockText } from '@/domain/block-table'
import { pickedRows } from './picked-rows'

type Outcome = 'copied' | 'notCopied' | 'notDownloaded'

interface Props {
  form: string
  title: string
  words: Record<'copy' | 'download' | 'picked' | Outcome, string>
}

/** Copies or downloads the ticked rows as they stand in the list. */
export function PickedTools({ form, title, words }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const rows = () => pickedRows(form, title, words.picked)
  const copy = () => {
    const table = rows()
    const done = copyToClipboard({ text: blockText(table), html: blockHtml(table) })
    setOutcome(done ? 'copied' : 'notCopied')
    if (done) setTimeout(() => setOutcome(null), 3000)
  }
  const download = async () => setOutcome((await downloadTable(rows())) ? null : 'notDownloaded')
  const copied = outcome === 'copied'
  const Icon = copied ? IconCheck : IconCopy
  return (
    <>
      <button type="button" className={styles.button} data-look="quiet" onClick={copy}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </button>
      <button type="button" className={styles.button} data-look="quiet" onClick={download}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
        {words.download}
      </button>
      {outcome && !copied && <span role="alert">{words[outcome]}</span>}
    </>
  )
}

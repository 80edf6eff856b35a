'use client'

import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { type MouseEvent, useState } from 'react'
import { copyToClipboard } from '@/components/page/clipboard'
import { type BlockTable, blockHtml, blockText } from '@/domain/block-table'
import { downloadTable } from './download-table'
import { printBlock } from './print-block'

type Outcome = 'copied' | 'notCopied' | 'notDownloaded'

interface Props {
  table: BlockTable
  words: Record<'copy' | 'download' | 'print' | Outcome, string>
}

/** What can be done with a block of figures; what came of it is said in place. */
export function BlockButtons({ table, words }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const copied = outcome === 'copied'
  const Icon = copied ? IconCheck : IconCopy
  const copy = () => {
    const done = copyToClipboard({ text: blockText(table), html: blockHtml(table) })
    setOutcome(done ? 'copied' : 'notCopied')
  }
  const download = async ({ currentTarget: button }: MouseEvent) => {
    const done = await downloadTable(table)
    setOutcome(done ? null : 'notDownloaded')
    if (done) close(button)
  }
  const print = ({ currentTarget: button }: MouseEvent) => {
    close(button)
    printBlock(button.closest('[data-block], main') ?? document.body)
  }
  return (
    <>
      <button type="button" onClick={copy}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </button>
      <button type="button" onClick={download}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
        {words.download}
      </button>
      <button type="button" onClick={print}>
        <IconPrinter size={16} stroke={1.6} aria-hidden />
        {words.print}
      </button>
      {outcome && !copied && <p role="alert">{words[outcome]}</p>}
    </>
  )
}

/** The menu around the button; the focus goes back to what opened it. */
function close(button: Element): void {
  const menu = button.closest('details')
  menu?.querySelector('summary')?.focus()
  if (menu) menu.open = false
}

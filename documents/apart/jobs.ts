import { createTranslator } from 'next-intl'
import type { BlockTable } from '@/domain/block-table'
import type { ReadOptions } from '@/domain/list'
import type { Locale } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'
import type { ListHead, ListRow } from '../list'
import type { Answer, Source } from '../read/read-here'
import type { ReportPaper } from '../report'

type Send = (piece: unknown) => Promise<unknown>

/**
 * What a child can do. Each loads what it needs and nothing else: a child that reads lists holds no
 * printing house.
 */
export const jobs = {
  /** Loads what reading a list takes, and waits. */
  async beReady(_: null): Promise<void> {
    await import('../read/read-here')
  },

  /** The rows of a list go ahead in pieces, for on the way each is held twice. */
  async list(input: { source: Source; options: ReadOptions }, send: Send): Promise<Answer> {
    const { readHere } = await import('../read/read-here')
    const answer = await readHere(input.source, input.options)
    const rows = answer.ok ? answer.list.rows : []
    while (rows.length > 0) await send(rows.splice(0, 1000))
    return answer
  },

  async paragraph(text: string) {
    return (await import('@/domain/report-numbers/paragraph')).readWords(text)
  },

  async listPaper(input: ListPaper): Promise<Uint8Array> {
    const { format, head, rows, locale } = input
    const { listWords } = await import('../list')
    // biome-ignore lint/suspicious/noExplicitAny: the keys are those of files read at run time
    const messages = loadMessages(locale) as Record<string, any>
    const words = listWords(createTranslator({ locale, messages }))
    if (format === 'pdf') return (await import('../list-pdf')).listPdf(head, rows, words)
    return (await import('../list-docx')).listDocx(head, rows, words)
  },

  async report({ format, paper }: { format: 'docx' | 'pdf'; paper: ReportPaper }) {
    if (format === 'pdf') return (await import('../report-pdf')).reportPdf(paper)
    return (await import('../report-docx')).reportDocx(paper)
  },

  async table(table: BlockTable): Promise<Uint8Array> {
    return (await import('../block-xlsx')).blockXlsx(table)
  },
}

export type Jobs = typeof jobs

export type ListPaper = {
  format: 'docx' | 'pdf'
  head: ListHead
  rows: ListRow[]
  /** Of the words that are printed. */
  locale: Locale
}

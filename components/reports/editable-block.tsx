'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { relink, textOf } from '@/domain/report/edit'
import type { Block, Figures, Part } from '@/domain/report/types'
import { ReportBlock } from './report-text'
import styles from './reports.module.css'
import { TableFields } from './table-fields'

type Props = {
  block: Block
  /** `blocks.3`, as a problem names it. */
  path: string
  /** The numbers of the report, to be found again where one is written anew. */
  known: Part[]
  figures: Figures
  set: (block: Block) => void
  remove: () => void
  addAfter: () => void
}

/** A block as it reads; a paragraph or heading opens as a field of plain text, a table as fields. */
export function EditableBlock({ block, path, known, figures, set, remove, addAfter }: Props) {
  const t = useTranslations('reports.editor')
  // The text that the edit began with: links are worked out from it anew at each letter.
  const [from, setFrom] = useState<Block | null>(() => (isEmpty(block) ? block : null))
  const write = (text: string) => {
    if (from?.kind === 'heading') set({ ...from, text })
    if (from?.kind === 'paragraph') set({ ...from, parts: relink(from.parts, text, known) })
  }
  const close = () => (isEmpty(block) ? remove() : setFrom(null))
  return (
    <div className={styles.block} data-open={from !== null || undefined} data-field={path}>
      <div>
        {from?.kind === 'table' && block.kind === 'table' && (
          <TableFields table={block} from={from} path={path} figures={figures} set={set} />
        )}
        {(from?.kind === 'heading' || from?.kind === 'paragraph') && (
          <Textarea
            label={t(from.kind === 'heading' ? 'headingField' : 'paragraphField')}
            defaultValue={saidOf(from)}
            onChange={(event) => write(event.currentTarget.value)}
            autosize
            minRows={from.kind === 'heading' ? 1 : 3}
            autoFocus
          />
        )}
        {!from && (
          <div lang="vi">
            <ReportBlock block={block} figures={figures} />
          </div>
        )}
        {from && block.kind === 'paragraph' && <Typed parts={block.parts} />}
        {from && block.kind === 'table' && <Typed parts={block.rows.flat()} />}
      </div>
      <div className={styles.tools}>
        {block.kind !== 'chart' && (
          <button type="button" onClick={() => (from ? close() : setFrom(block))}>
            {t(from ? 'done' : block.kind === 'table' ? 'editTable' : 'edit')}
          </button>
        )}
        <button type="button" onClick={addAfter}>
          {t('add')}
        </button>
        <button type="button" onClick={remove}>
          {t('remove')}
        </button>
      </div>
    </div>
  )
}

/** Numbers typed by hand are pointed out while the field is open. */
function Typed({ parts }: { parts: Part[] }) {
  const t = useTranslations('reports.editor')
  const typed = parts.filter((part) => part.typed).map((part) => part.text)
  return (
    <p role="status" className={styles.typed}>
      {typed.length > 0 && t('typed', { n: typed.length, numbers: typed.join(', ') })}
    </p>
  )
}

const saidOf = (block: Block): string =>
  block.kind === 'paragraph' ? textOf(block.parts) : block.kind === 'heading' ? block.text : ''

const isEmpty = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading') && saidOf(block).trim() === ''

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { saveReportInput, updateReportInput } from '@/db/reports/input'
import { numbersOf } from '@/domain/report/doubts'
import type { PaperFields as Paper } from '@/domain/report/paper'
import type { ReportScope } from '@/domain/report/scope'
import type { Block, Figures } from '@/domain/report/types'
import type { ActionResult } from '@/domain/result'
import { DoubtsNotice } from './doubts-notice'
import { EditableBlock } from './editable-block'
import { PaperFields, typedPaper } from './paper-fields'
import styles from './reports.module.css'

type Props = {
  title: string
  blocks: Block[]
  paper: Paper
  figures: Figures
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  cancel: string
  /** What a new report is about. */
  scope?: ReportScope
  /** The saved report that is corrected, or written again. */
  saved?: { id: number; version: number }
  /** Written anew from today's figures: a draft of the saved text is not taken up. */
  again?: boolean
}

/** The text before it is saved: each paragraph may be rewritten, its numbers keep their rows. */
export function ReportEditor({ title, blocks, figures, send, account, ...about }: Props) {
  const { scope, saved, again, cancel } = about
  const t = useTranslations('reports.editor')
  const router = useRouter()
  const place = saved
    ? `${saved.id}.${saved.version}${again ? '.again' : ''}`
    : `new.${Object.values(scope ?? {}).join('.')}`
  const state = useCommandForm({
    schema: saved ? updateReportInput : saveReportInput,
    values: {
      title,
      blocks,
      paper: typedPaper(about.paper),
      campaign: null,
      event: null,
      unit: null,
      ...given(scope),
      ...saved,
    },
    send,
    draft: `report.${place}.${account}`,
    onSaved: ({ id }) => router.push(`/reports/${id}?saved=1`),
  })
  const { control, setValue } = state.form
  const shown: Block[] = useWatch({ control, name: 'blocks' }) ?? blocks
  const set = (next: Block[]) => setValue('blocks', next, { shouldDirty: true })
  const [removed, setRemoved] = useState<{ block: Block; at: number }>()
  const remove = (at: number) => {
    const block = shown[at]
    if (block) setRemoved({ block, at })
    set(shown.toSpliced(at, 1))
  }
  const restore = ({ block, at }: { block: Block; at: number }) => {
    set(shown.toSpliced(at, 0, block))
    setRemoved(undefined)
  }
  // With the numbers of the first writing: what was deleted can be written again.
  const known = numbersOf(blocks)
  return (
    <CommandForm state={state} label={t('label')}>
      <DoubtsNotice blocks={shown} figures={figures} />
      <Card>
        <TextField name="title" label={t('title')} required />
        <p className={styles.hint}>{t('hint')}</p>
        <div
          className={`${styles.text} ${styles.editor}`}
          data-field="blocks"
          data-label={t('label')}
          tabIndex={-1}
        >
          {shown.map((block, at) => (
            <EditableBlock
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names but their places
              key={`${shown.length}.${at}`}
              block={block}
              path={`blocks.${at}`}
              known={known}
              figures={figures}
              set={(next) => set(shown.map((one, i) => (i === at ? next : one)))}
              remove={() => remove(at)}
              addAfter={() => set(shown.toSpliced(at + 1, 0, { kind: 'paragraph', parts: [] }))}
            />
          ))}
        </div>
      </Card>
      <Card>
        <PaperFields />
      </Card>
      <FormButtons save={t('save')} cancel={cancel} keptAt={state.draft.keptAt}>
        {removed && (
          <button type="button" className={styles.restore} onClick={() => restore(removed)}>
            {t('restore')}
          </button>
        )}
      </FormButtons>
    </CommandForm>
  )
}

/** What is not chosen is left empty, not unsaid. */
const given = (scope: ReportScope | undefined) =>
  Object.fromEntries(Object.entries(scope ?? {}).filter(([, value]) => value !== undefined))

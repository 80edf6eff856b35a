'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import type { DifferingRows } from '@/db/imports/differing'
import type { FileField, Prefers } from '@/db/imports/types'
import type { ActionResult } from '@/domain/result'
import { wordOf } from '@/messages/words'
import styles from './doubts.module.css'

type Take = 'file' | 'choice'
type Props = {
  batch: { id: number; version: number; prefers: Prefers | null; differing: DifferingRows[] }
  /** What was chosen for the whole file, in words. */
  choices: Partial<Record<FileField, string>>
  send: (input: {
    id: number
    version: number
    field: FileField
    take: Take
  }) => Promise<ActionResult<unknown>>
}

/** Where the file says otherwise than what was chosen for the whole of it: one click takes either. */
export function FileDiffers({ batch, choices, send }: Props) {
  const t = useTranslations()
  const say = useProblem()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const fields = [...new Set(batch.differing.map(({ field }) => field))]
  const take = async (field: FileField, which: Take) => {
    setBusy(true)
    const { id, version } = batch
    const answer = await send({ id, version, field, take: which }).catch(() => undefined)
    setBusy(false)
    setRefused(
      answer?.ok
        ? undefined
        : (say(Object.values(answer?.problems ?? {})[0]) ?? say('unreachable')),
    )
  }
  return (
    <>
      {fields.map((field) => {
        const all = batch.differing.filter((each) => each.field === field)
        const isTitle = all.every(({ by }) => by === 'title')
        const taken = batch.prefers?.[field] ?? (isTitle ? 'choice' : undefined)
        const says = all.map(({ file, rows }) => {
          const said = (field === 'level' && wordOf(t, `vocabulary.level.${file}`)) || file
          return t('imports.differs.file', { said, rows })
        })
        return (
          <div key={field} className={styles.doubt} data-open={taken === undefined || undefined}>
            <p>
              <strong>{t(`imports.field.${field}`)}</strong>:{' '}
              {t(isTitle ? 'imports.differs.title' : 'imports.differs.cell', {
                says: says.join(', '),
                choice: choices[field] ?? '',
              })}
            </p>
            <span className={styles.buttons}>
              {(['choice', 'file'] as const).map((which) => (
                <button
                  key={which}
                  type="button"
                  disabled={busy}
                  aria-pressed={taken === which}
                  onClick={() => void take(field, which)}
                >
                  {t(`imports.differs.take.${which}`)}
                </button>
              ))}
            </span>
          </div>
        )
      })}
      {refused && <p role="alert">{refused}</p>}
    </>
  )
}

'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { newCreateKey } from '@/components/form/key'
import { Notice } from '@/components/page/notice'
import type { AttachmentRow as Row } from '@/db/attachments/queries'
import type { ActionResult } from '@/domain/result'
import { AttachmentRow } from './attachment-row'
import styles from './attachments.module.css'
import { UploadBox } from './upload-box'
import { useRefusal } from './use-refusal'
import type { Refused } from './use-uploads'

type Send = (input: never) => Promise<ActionResult<{ id: number }>>
export type AttachmentActions = {
  addCaption: Send
  updateCaption: Send
  remove: Send
  order: Send
}
type Props = { ownerNoun: string; ownerId: number; rows: Row[]; actions: AttachmentActions }

/** Adds files and photos to a record, writes their captions and puts them in order. */
export function AttachmentEditor({ ownerNoun, ownerId, rows, actions }: Props) {
  const t = useTranslations('attachments')
  const say = useRefusal()
  const [refused, setRefused] = useState<Refused>()
  const [busy, start] = useTransition()
  const owner = { ownerNoun, ownerId }

  const run = (send: Send, input: object, then?: () => void) =>
    start(async () => {
      const answer = await send(input as never).catch(
        (): Refused => ({ ok: false, reason: 'failed', problems: {} }),
      )
      setRefused(answer.ok ? undefined : answer)
      if (answer.ok) then?.()
    })
  const move = (from: number, to: number) => {
    const ids = rows.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved) run(actions.order, { ...owner, ids: ids.toSpliced(to, 0, moved) })
  }

  return (
    <div className={styles.editor}>
      <UploadBox {...owner} />
      <CaptionFirst
        busy={busy}
        add={(caption, then) =>
          run(actions.addCaption, { ...owner, caption, createKey: newCreateKey() }, then)
        }
      />
      {refused && <Notice tone="error">{say(refused)}</Notice>}
      {rows.length === 0 ? (
        <p className={styles.none}>{t('noneYet')}</p>
      ) : (
        <ol className={styles.rows}>
          {rows.map((row, at) => (
            <AttachmentRow
              key={`${row.id}.${row.version}`}
              row={row}
              busy={busy}
              onCaption={(caption) =>
                run(actions.updateCaption, { id: row.id, version: row.version, caption })
              }
              onRemove={() => run(actions.remove, { id: row.id, version: row.version })}
              onUp={at > 0 ? () => move(at, at - 1) : undefined}
              onDown={at < rows.length - 1 ? () => move(at, at + 1) : undefined}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

/** A caption whose photo is still to come. */
function CaptionFirst(props: { busy: boolean; add: (caption: string, then: () => void) => void }) {
  const t = useTranslations('attachments')
  const [caption, setCaption] = useState('')
  const add = () => props.add(caption, () => setCaption(''))
  return (
    <form
      className={styles.captionFirst}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput
        label={t('captionFirst')}
        placeholder={t('captionFirstHint')}
        value={caption}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setCaption(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={props.busy || caption.trim() === ''}>
        {t('addCaption')}
      </Button>
    </form>
  )
}

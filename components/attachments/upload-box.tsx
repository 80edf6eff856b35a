'use client'

import { IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import buttons from '@/components/page/button.module.css'
import styles from './attachments.module.css'
import { useRefusal } from './use-refusal'
import { useUploads } from './use-uploads'

export const accepted = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx'

/** Files are chosen or dropped, several at once; each says what became of it. */
export function UploadBox({ ownerNoun, ownerId }: { ownerNoun: string; ownerId: number }) {
  const t = useTranslations('attachments')
  const say = useRefusal()
  const [over, setOver] = useState(false)
  const { uploads, busy, send } = useUploads()
  const take = (files: FileList | null) => {
    if (files?.length && !busy) void send([...files], { ownerNoun, ownerId })
  }
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  const done = uploads.filter(({ state }) => state === 'sent').length
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a second way to choose
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <label className={buttons.button} data-look="red" aria-disabled={busy || undefined}>
        <IconUpload size={17} stroke={1.6} aria-hidden />
        {t('choose')}
        <input
          type="file"
          multiple
          accept={accepted}
          disabled={busy}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <span className={styles.dropHere}>{t('dropHere')}</span>
      <p>{t('kinds')}</p>
      {uploads.length > 0 && (
        <div role="status">
          <ul className={styles.uploads}>
            {uploads.map(({ name, state, answer }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={at} data-state={state}>
                {name} <span>· {state === 'refused' ? answer && say(answer) : t(state)}</span>
              </li>
            ))}
          </ul>
          <p>{t('progress', { done, all: uploads.length })}</p>
        </div>
      )}
    </div>
  )
}

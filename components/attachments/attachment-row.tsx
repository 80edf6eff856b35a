'use client'

import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPhoto } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/components/page/button.module.css'
import type { AttachmentRow as Row } from '@/db/attachments/queries'
import { isPhoto } from '@/domain/file-kinds'
import styles from './attachments.module.css'
import { accepted } from './upload-box'
import { useRefusal } from './use-refusal'
import { useUploads } from './use-uploads'

type Props = {
  row: Row
  busy: boolean
  onCaption: (caption: string) => void
  onRemove: () => void
  /** Absent at the ends of the list. */
  onUp?: () => void
  onDown?: () => void
}

export function AttachmentRow({ row, busy, onCaption, onRemove, onUp, onDown }: Props) {
  const t = useTranslations('attachments')
  const [caption, setCaption] = useState(row.caption ?? '')
  const [sure, setSure] = useState(false)
  const changed = caption.trim() !== (row.caption ?? '')
  const name = row.caption ?? row.fileName ?? ''
  return (
    <li className={styles.row}>
      <Thumb row={row} />
      <div>
        <Textarea
          aria-label={t('captionOf', { name })}
          placeholder={t('caption')}
          value={caption}
          maxLength={500}
          autosize
          minRows={1}
          onChange={(event) => setCaption(event.currentTarget.value)}
        />
        <div className={styles.tools}>
          {changed && (
            <Button size="xs" disabled={busy} onClick={() => onCaption(caption)}>
              {t('saveCaption')}
            </Button>
          )}
          <Supply row={row} />
          <span className={styles.grow} />
          <Move label={t('up')} icon={<IconArrowUp size={17} />} busy={busy} go={onUp} />
          <Move label={t('down')} icon={<IconArrowDown size={17} />} busy={busy} go={onDown} />
          {sure ? (
            <>
              <Button size="xs" variant="outline" disabled={busy} onClick={onRemove}>
                {t('removeSure')}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => setSure(false)}>
                {t('keep')}
              </Button>
            </>
          ) : (
            <Button size="xs" variant="subtle" color="gray" onClick={() => setSure(true)}>
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function Thumb({ row }: { row: Row }) {
  const t = useTranslations('attachments')
  const href = `/attachments/${row.id}`
  if (row.sha256 === null)
    return (
      <div className={styles.thumb}>
        <div className={styles.missing}>
          <IconPhoto size={24} stroke={1.2} aria-hidden />
          {t('noPhotoYet')}
        </div>
      </div>
    )
  return (
    <div className={styles.thumb}>
      {isPhoto(row.mediaType) ? (
        <a href={href} target="_blank" rel="noreferrer" aria-label={t('open')}>
          {/* biome-ignore lint/performance/noImgElement: kept at its final size, behind a session */}
          <img src={`${href}?v=${row.version}`} alt={row.caption ?? ''} loading="lazy" />
        </a>
      ) : (
        <a href={href} download>
          {row.fileName}
        </a>
      )}
    </div>
  )
}

/** The photo that a caption waits for, or another file in the place of this one. */
function Supply({ row }: { row: Row }) {
  const t = useTranslations('attachments')
  const say = useRefusal()
  const { uploads, busy, send } = useUploads()
  const [last] = uploads
  return (
    <>
      <label className={buttons.button} aria-disabled={busy || undefined}>
        {t(busy ? 'sending' : row.sha256 === null ? 'supply' : 'replace')}
        <input
          type="file"
          accept={accepted}
          disabled={busy}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) void send([file], { id: row.id, version: row.version })
            event.currentTarget.value = ''
          }}
        />
      </label>
      {last?.answer && <span role="alert">{say(last.answer)}</span>}
    </>
  )
}

function Move(props: {
  label: string
  icon: React.ReactNode
  busy: boolean
  go: (() => void) | undefined
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.label}
      title={props.label}
      disabled={props.busy || !props.go}
      onClick={props.go}
    >
      {props.icon}
    </ActionIcon>
  )
}

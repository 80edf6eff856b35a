'use client'

import { IconClipboardText, IconUpload } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import buttons from '@/components/page/button.module.css'
import shared from './imports.module.css'
import { type Sent, sendList } from './send-list'
import styles from './upload.module.css'

const accepted = '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.docx,.docm'

/**
 * The clipboard's page where it says more than its text: what is one cell, what is struck out, deleted
 * or hidden.
 */
const seenOnClipboard = (clipboard: DataTransfer): string | undefined => {
  const html = clipboard.getData('text/html').trim()
  return /<(?:table|s|del|strike)\b|line-through/i.test(html) ? `<html>${html}` : undefined
}

/**
 * A list is dropped, chosen or pasted; it is read at once and opens on its own page. `given` are what
 * the officer came from: the event, the number to be named.
 */
export function UploadPanel({ given }: { given: Record<string, string> }) {
  const t = useTranslations('imports')
  const say = useProblem()
  const router = useRouter()
  const [over, setOver] = useState(false)
  const [state, setState] = useState<{ name: string; answer?: Sent }>()
  const [text, setText] = useState('')
  const busy = state !== undefined && state.answer === undefined

  const send = async (file: File | string, name: string) => {
    setState({ name })
    const answer = await sendList(file, name, given)
    if (answer.ok) router.push(`/imports/${answer.value.id}`)
    else setState({ name, answer })
  }
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && !busy) void send(file, file.name)
  }
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    // Several lines are a list: nobody has to press a button for it.
    if (text !== '' || !pasted.trim().includes('\n') || busy) return
    event.preventDefault()
    setText(pasted)
    void send(seenOnClipboard(event.clipboardData) ?? pasted, t('pastedName'))
  }
  const refused = state?.answer && !state.answer.ok ? state.answer : undefined
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a second way to choose */}
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
      </div>
      <label className={styles.paste}>
        <span>
          <IconClipboardText size={16} stroke={1.6} aria-hidden /> {t('pasteHere')}
        </span>
        <textarea
          rows={3}
          value={text}
          spellCheck={false}
          placeholder={t('pasteHint')}
          onPaste={onPaste}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {text.trim() !== '' && (
        <button
          type="button"
          className={buttons.button}
          data-look="plain"
          disabled={busy}
          onClick={() => void send(text, t('pastedName'))}
        >
          {t('readPasted')}
        </button>
      )}
      <div role="status" className={styles.reading}>
        {busy && t('reading', { name: state.name })}
      </div>
      {refused && (
        <div role="alert" className={shared.refused}>
          <strong>{state?.name}</strong>{' '}
          {refused.message ?? say(Object.values(refused.problems)[0])} {t('nothingSaved')}
        </div>
      )}
    </>
  )
}

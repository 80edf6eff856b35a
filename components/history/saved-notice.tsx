import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/page/notice'
import { one, type Query } from '@/components/page/query'
import type { Noun } from '@/domain/nouns'
import { recordHref } from './record-href'
import { type SendUndo, UndoChange } from './undo-change'
import { useUndoWords } from './undo-words'

type Props = {
  query: Query
  /** The entry of what was just saved, when it can be taken back. */
  change: { noun: Noun; id: number; sequence: number | undefined }
  send: SendUndo
  /** What the noun says of a save. */
  children: ReactNode
}

/** After a save, with the way back; after that, that it was taken back. */
export function SavedNotice({ query, change, send, children }: Props) {
  const t = useTranslations('common.undo')
  const words = useUndoWords()
  if (one(query.undone)) return <Notice tone="done">{t('undone')}</Notice>
  if (!one(query.saved)) return null
  const { noun, id, sequence } = change
  const page = recordHref(noun, id)
  return (
    <Notice tone="done">
      {children}{' '}
      {sequence !== undefined && (
        <UndoChange
          change={{ noun, id, sequence }}
          words={words}
          send={send}
          href={page && `${page}?undone=1`}
        />
      )}
    </Notice>
  )
}

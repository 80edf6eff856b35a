import { useTranslations } from 'next-intl'

/** The words of the button that takes a change back, as plain data: it needs no provider. */
export type UndoWords = {
  undo: string
  ask: string
  yes: string
  leave: string
  busy: string
  done: string
  /** Why not, by the key of the problem; `other` for any else. */
  why: Record<string, string>
}

export function useUndoWords(): UndoWords {
  const t = useTranslations('common.undo')
  return {
    undo: t('undo'),
    ask: t('ask'),
    yes: t('yes'),
    leave: t('leave'),
    busy: t('busy'),
    done: t('done'),
    why: {
      changedSinceUndo: t('changedSince'),
      leanedOnSince: t('leanedOnSince'),
      signedOut: t('signedOut'),
      other: t('failed'),
    },
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import buttons from '@/components/page/button.module.css'
import type { Progress } from '@/db/imports/progress'
import styles from './imports.module.css'

type Done = Pick<Progress, 'what' | 'done' | 'total'>
type Props = {
  id: number
  /** A save can be stopped, an undo goes on to its end. */
  mayStop: boolean
  /** Called once when what somebody else began is through. */
  onEnd?: () => void
}

/** How far a save or an undo has come, whoever began it. */
export function RunningBar({ id, mayStop, onEnd }: Props) {
  const t = useTranslations('imports')
  const progress = useProgress(id, onEnd)
  const isStopped = progress?.what === 'takeBack'
  return (
    <div className={styles.progress}>
      <progress max={progress?.total || 1} value={progress?.done ?? 0} aria-label={t('working')} />
      <span role="status">
        {progress ? t(isStopped ? 'takingBack' : 'progress', progress) : t('working')}
      </span>
      {mayStop && !isStopped && (
        <button
          type="button"
          className={buttons.button}
          data-look="plain"
          onClick={() => void fetch(`/imports/${id}/progress`, { method: 'DELETE' })}
        >
          {t('stop')}
        </button>
      )}
    </div>
  )
}

/** Asked twice a second. */
function useProgress(id: number, onEnd?: () => void): Done | null {
  const [progress, setProgress] = useState<Done | null>(null)
  const ended = useRef(onEnd)
  ended.current = onEnd
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(`/imports/${id}/progress`).catch(() => undefined)
      if (!answer?.ok) return
      const now = (await answer.json()) as Done | null
      setProgress(now)
      if (now === null) ended.current?.()
    }, 500)
    return () => clearInterval(timer)
  }, [id])
  return progress
}

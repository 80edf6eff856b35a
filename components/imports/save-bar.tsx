'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import buttons from '@/components/page/button.module.css'
import type { ImportDetail } from '@/db/imports/queries'
import type { ActionResult } from '@/domain/result'
import styles from './imports.module.css'

type Batch = { id: number; version: number }
type Send = (input: Batch) => Promise<ActionResult<unknown>>
type Props = {
  batch: Batch
  /** How many rows a save would take now, and how many are saved. */
  left: number
  /** Awards of the earlier list that leave the book with the save. */
  leaving: number
  saved: number
  state: ImportDetail['state']
  save: Send
  undo: Send
  discard: Send
}

/** The one red button of a batch, with what it will do; while it works, how far it has come. */
export function SaveBar({ batch, left, leaving, saved, state, save, undo, discard }: Props) {
  const t = useTranslations('imports')
  const say = useProblem()
  const router = useRouter()
  const [running, setRunning] = useState<'save' | 'undo'>()
  const [asking, setAsking] = useState<'undo' | 'discard'>()
  const [problem, setProblem] = useState<string>()
  const progress = useProgress(batch.id, running !== undefined)

  const run = async (what: 'save' | 'undo', send: Send) => {
    setProblem(undefined)
    setAsking(undefined)
    setRunning(what)
    const answer = await send({ id: batch.id, version: batch.version }).catch(
      (): ActionResult<unknown> => ({
        ok: false,
        reason: 'failed',
        problems: { '': 'unreachable' },
      }),
    )
    setRunning(undefined)
    if (!answer.ok) return setProblem(why(answer, say))
    const stays = (answer.value as { stays?: { row: number; name: string }[] }).stays ?? []
    const query = new URLSearchParams({ done: what, stays: String(stays.length) })
    router.push(`/imports/${batch.id}?${query}`)
  }
  const put = async () => {
    const answer = await discard({ id: batch.id, version: batch.version })
    if (answer.ok) router.push('/imports?discarded=1')
    else setProblem(why(answer, say))
  }

  return (
    <div className={styles.saveBar}>
      {problem && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      {running ? (
        <div className={styles.progress}>
          <progress
            max={progress?.total || 1}
            value={progress?.done ?? 0}
            aria-label={t('working')}
          />
          <span role="status">
            {progress
              ? t('progress', { done: progress.done, total: progress.total })
              : t('working')}
          </span>
          <button
            type="button"
            className={buttons.button}
            data-look="plain"
            onClick={() => void fetch(`/imports/${batch.id}/progress`, { method: 'DELETE' })}
          >
            {t('stop')}
          </button>
        </div>
      ) : asking ? (
        <div className={styles.progress}>
          <span>{t(asking === 'undo' ? 'undoAsk' : 'discardAsk', { n: saved })}</span>
          <button
            type="button"
            className={buttons.button}
            data-look="red"
            onClick={() => void (asking === 'undo' ? run('undo', undo) : put())}
          >
            {t(asking === 'undo' ? 'undoYes' : 'discardYes')}
          </button>
          <button
            type="button"
            className={buttons.button}
            data-look="plain"
            onClick={() => setAsking(undefined)}
          >
            {t('leave')}
          </button>
        </div>
      ) : (
        <div className={styles.progress}>
          {(state === 'reviewing' || state === 'saved') && left + leaving > 0 && (
            <button
              type="button"
              className={buttons.button}
              data-look="red"
              onClick={() => void run('save', save)}
            >
              {t('save', { n: left })}
              {leaving > 0 && t('andTakeOut', { n: leaving })}
            </button>
          )}
          {state === 'reviewing' && (
            <>
              <a className={buttons.button} data-look="plain" href="/imports" data-soft="">
                {t('later')}
              </a>
              <button
                type="button"
                className={buttons.button}
                data-look="quiet"
                onClick={() => setAsking('discard')}
              >
                {t('discard')}
              </button>
            </>
          )}
          {state === 'saved' && saved > 0 && (
            <button
              type="button"
              className={buttons.button}
              data-look="plain"
              onClick={() => setAsking('undo')}
            >
              {t('undo')}
            </button>
          )}
          {state === 'reviewing' && <span className={styles.canUndo}>{t('canUndo')}</span>}
        </div>
      )}
    </div>
  )
}

function why(
  answer: Exclude<ActionResult<unknown>, { ok: true }>,
  say: (problem?: string) => string | undefined,
): string {
  const { '': whole, ...rows } = answer.problems
  return [whole, ...Object.values(rows)].map((each) => say(each) ?? '').join(' ')
}

/** Asked twice a second while something runs. */
function useProgress(id: number, running: boolean) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useEffect(() => {
    if (!running) return setProgress(null)
    const timer = setInterval(async () => {
      const answer = await fetch(`/imports/${id}/progress`).catch(() => undefined)
      if (answer?.ok) setProgress((await answer.json()) as { done: number; total: number } | null)
    }, 500)
    return () => clearInterval(timer)
  }, [id, running])
  return progress
}

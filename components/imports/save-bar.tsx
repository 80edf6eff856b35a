'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import buttons from '@/components/page/button.module.css'
import type { ImportDetail } from '@/db/imports/queries'
import type { ActionResult } from '@/domain/result'
import styles from './imports.module.css'
import { RunningBar } from './running-bar'

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
  /** Somebody's save or undo is at work now. */
  atWork: boolean
  save: Send
  undo: Send
  /** Goes on with what stopped in the middle. */
  resume: Send
  discard: Send
}

/** The one red button of a batch, with what it will do; while it works, how far it has come. */
export function SaveBar(props: Props) {
  const { batch, left, leaving, saved, state, atWork, save, undo, resume, discard } = props
  const t = useTranslations('imports')
  const say = useProblem()
  const router = useRouter()
  const [running, setRunning] = useState<'save' | 'undo' | 'resume'>()
  const [asking, setAsking] = useState<'undo' | 'discard'>()
  const [problem, setProblem] = useState<string>()
  const isBusy = !['reviewing', 'saved', 'undone', 'discarded'].includes(state)

  const run = async (what: 'save' | 'undo' | 'resume', send: Send) => {
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
    if (!answer.ok) {
      setProblem(why(answer, say))
      // What was taken back on the way has changed the batch.
      return router.refresh()
    }
    if (what === 'resume') return router.refresh()
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
        <RunningBar id={batch.id} mayStop={running === 'save'} />
      ) : atWork ? (
        <RunningBar id={batch.id} mayStop={state === 'saving'} onEnd={() => router.refresh()} />
      ) : isBusy ? (
        <div className={styles.progress}>
          <span>{t('isCutOff')}</span>
          <button
            type="button"
            className={buttons.button}
            data-look="red"
            onClick={() => void run('resume', resume)}
          >
            {t('goOn')}
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

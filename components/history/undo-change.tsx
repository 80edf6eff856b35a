'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionResult } from '@/domain/result'
import styles from './undo.module.css'
import type { UndoWords } from './undo-words'

export type SendUndo = (input: {
  noun: never
  id: number
  sequence?: number | null
}) => Promise<ActionResult<{ isThere: boolean }>>

type Props = {
  change: { noun: string; id: number; sequence?: number | null }
  words: UndoWords
  send: SendUndo
  /** Asked once more before it is done: where it is not what was saved just now. */
  asks?: boolean
  /** Where to go afterwards while the record is there; stays where it is without. */
  href?: string
}

/** “Hoàn tác”: takes one saved change back, and says so or why not. */
export function UndoChange({ change, words, send, asks, href }: Props) {
  const router = useRouter()
  const [step, setStep] = useState<'offered' | 'asking' | 'busy' | 'done'>('offered')
  const [why, setWhy] = useState<string>()
  const undo = async () => {
    setStep('busy')
    setWhy(undefined)
    const answer = await send(change as never).catch(() => undefined)
    if (!answer?.ok) {
      setStep('offered')
      return setWhy(words.why[answer?.problems[''] ?? ''] ?? words.why.other)
    }
    setStep('done')
    if (!answer.value.isThere) return router.push('/history')
    if (href) return router.push(href)
    router.refresh()
  }
  if (step === 'done')
    return (
      <span role="status" className={styles.said}>
        {words.done}
      </span>
    )
  return (
    <span className={styles.undo}>
      {step === 'asking' ? (
        <>
          <span>{words.ask}</span>
          <button type="button" onClick={() => void undo()}>
            {words.yes}
          </button>
          <button type="button" onClick={() => setStep('offered')}>
            {words.leave}
          </button>
        </>
      ) : (
        <button
          type="button"
          disabled={step === 'busy'}
          onClick={() => (asks ? setStep('asking') : void undo())}
        >
          {step === 'busy' ? words.busy : words.undo}
        </button>
      )}
      {why && (
        <span role="alert" className={styles.why}>
          {why}
        </span>
      )}
    </span>
  )
}

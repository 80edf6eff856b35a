'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { useProblem } from '@/components/form/use-problem'
import { Notice } from '@/components/page/notice'
import type { ActionResult } from '@/domain/result'
import styles from './models.module.css'

type Carried = { id: number; registrationId: number; n: number }
export type CarryOnProps = {
  /** The year that they go to. */
  year: number
  choices: { id: number; title: string }[]
  send: (input: never) => Promise<ActionResult<Carried>>
  /** One model on its own page: no boxes, and it opens in its new year. */
  single?: boolean
}

/** Đưa sang năm sau: chosen models go on, newly registered; each goes once. */
export function CarryOn({ year, choices, send, single }: CarryOnProps) {
  const t = useTranslations('models.carry')
  const say = useProblem()
  const router = useRouter()
  const [chosen, setChosen] = useState<number[]>(single ? choices.map(({ id }) => id) : [])
  const [refused, setRefused] = useState<string>()
  // Until its script has taken over, a tick or a click would be lost.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const [busy, start] = useTransition()
  const submit = () =>
    start(async () => {
      const answer = await send({ ids: chosen } as never).catch(() => null)
      if (answer?.ok) {
        const { id, registrationId } = answer.value
        router.push(single ? `/models/${id}?saved=1` : `/registrations/${registrationId}?saved=1`)
      } else setRefused(say(Object.values(answer?.problems ?? {})[0]) ?? t('failed'))
    })
  const toggle = (id: number, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  const whole = chosen.length === choices.length
  return (
    <form
      className={single ? styles.single : undefined}
      data-ready={ready || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {refused && <Notice tone="error">{refused}</Notice>}
      {!single && (
        <fieldset className={styles.choices} aria-label={t('which')}>
          {choices.length > 1 && (
            <label className={styles.all}>
              <input
                type="checkbox"
                checked={whole}
                onChange={() => setChosen(whole ? [] : choices.map(({ id }) => id))}
              />
              {t('all')}
            </label>
          )}
          {choices.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      <Button
        type="submit"
        variant="default"
        loading={busy}
        disabled={!ready || chosen.length === 0}
      >
        {single || chosen.length === 0
          ? t('one', { year: String(year) })
          : t('some', { year: String(year), n: chosen.length })}
      </Button>
    </form>
  )
}

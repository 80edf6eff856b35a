'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import { Card } from '@/components/page/card'
import { copyToClipboard } from '@/components/page/clipboard'
import { Notice } from '@/components/page/notice'
import { formatInstant } from '@/domain/dates'
import type { ActionResult } from '@/domain/result'
import styles from './users.module.css'

type Link = { token: string; until: string }
type Props = {
  id: number
  send: (input: { id: string }) => Promise<ActionResult<Link>>
  /** The address that people open; without it the one that is open now. */
  address?: string
}

/** Makes a link with which the person sets a password, and shows it this once. */
export function LinkBox({ id, send, address }: Props) {
  const t = useTranslations('users.link')
  const say = useProblem()
  const [link, setLink] = useState<Link>()
  const [why, setWhy] = useState<string>()
  const [state, setState] = useState<'idle' | 'busy' | 'copied'>('idle')
  const make = async () => {
    setState('busy')
    const answer = await send({ id: String(id) }).catch(() => undefined)
    setState('idle')
    if (answer?.ok) return setLink(answer.value)
    setWhy(answer?.problems[''] ?? 'failed')
  }
  if (!link)
    return (
      <Card title={t('title')}>
        <p className={styles.next}>{t('hint')}</p>
        {why && <Notice tone="error">{say(why)}</Notice>}
        <Button mt="sm" variant="default" onClick={() => void make()} loading={state === 'busy'}>
          {t('make')}
        </Button>
      </Card>
    )
  const href = new URL(`/sign-in/password?link=${link.token}`, address ?? location.origin).href
  return (
    <div className={styles.handOver} data-above>
      <Notice tone="done" title={t('title')}>
        {t('once')}
      </Notice>
      <dl className={styles.handed}>
        <dt>{t('title')}</dt>
        <dd>{href}</dd>
      </dl>
      <p className={styles.next}>{t('until', { until: formatInstant(link.until) })}</p>
      <div className={styles.links}>
        <Button
          variant="default"
          onClick={() => copyToClipboard({ text: href }) && setState('copied')}
        >
          {t('copy')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
        {state === 'copied' && <span role="status">{t('copied')}</span>}
      </div>
    </div>
  )
}

'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import { Card } from '@/components/page/card'
import type { ActionResult, Problems } from '@/domain/result'
import { labelOf } from './did'
import type { Words } from './say-value'
import styles from './version.module.css'
import type { VersionLine } from './version-lines'

type Props = {
  version: { noun: string; id: number; n: number; version: number }
  lines: VersionLine[]
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  href: string
}

/** “Khôi phục bản này”: shows what would change, asks once, and says why not where it cannot be. */
export function RestoreVersion({ version, lines, send, href }: Props) {
  const t = useTranslations('history.version')
  const router = useRouter()
  const [step, setStep] = useState<'offered' | 'asking' | 'busy'>('offered')
  const [problems, setProblems] = useState<Problems>()
  const restore = async () => {
    setStep('busy')
    setProblems(undefined)
    const answer = await send(version as never).catch(() => undefined)
    if (answer?.ok) return router.push(href)
    setStep('asking')
    setProblems(answer ? answer.problems : { '': 'failed' })
  }
  if (step === 'offered')
    return (
      <div className={styles.restore}>
        <Button onClick={() => setStep('asking')}>{t('restore')}</Button>
      </div>
    )
  return (
    <Card title={t('ask', { n: version.n })}>
      <ul className={styles.preview}>
        {lines.map(({ field, label, was, is }) => (
          <li key={field}>
            {label}: <del>{is || t('empty')}</del> → <ins>{was || t('empty')}</ins>
          </li>
        ))}
      </ul>
      {problems && <Why problems={problems} noun={version.noun} />}
      <p className={styles.foot}>
        <Button loading={step === 'busy'} onClick={() => void restore()}>
          {t('yes')}
        </Button>
        <Button variant="subtle" disabled={step === 'busy'} onClick={() => setStep('offered')}>
          {t('leave')}
        </Button>
      </p>
    </Card>
  )
}

function Why({ problems, noun }: { problems: Problems; noun: string }) {
  const t = useTranslations('history.version')
  const all = useTranslations() as Words
  const say = useProblem()
  return (
    <div role="alert">
      <b>{t('refused')}</b>
      <ul className={styles.why}>
        {Object.entries(problems).map(([field, problem]) => {
          const label = labelOf(field, noun, all)
          return (
            <li key={field}>
              {label && label !== field ? `${label}: ` : ''}
              {problem === 'stale' ? t('stale') : say(problem)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

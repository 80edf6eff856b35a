'use client'

import { useTranslations } from 'next-intl'
import buttons from '@/components/page/button.module.css'
import { Card } from '@/components/page/card'
import type { ActionResult } from '@/domain/result'
import styles from './imports.module.css'
import { useRun } from './use-run'

type Gone = { id: number; name: string; unit: string; position: string | null }
type Props = {
  importId: number
  gone: Gone[]
  /** Those that leave the book with the save. */
  leaving: number[]
  isOpen: boolean
  send: (input: { id: number; awards: number[]; out: boolean }) => Promise<ActionResult<unknown>>
}

/** Who stood in the earlier list and stands in this one no more: kept, or taken out with the save. */
export function GoneCard({ importId, gone, leaving, isOpen, send }: Props) {
  const t = useTranslations('imports')
  const { busy, refused, run } = useRun()
  if (gone.length === 0) return null
  const mark = (awards: number[], out: boolean) =>
    void run(() => send({ id: importId, awards, out }))
  const all = gone.map(({ id }) => id)
  return (
    <Card title={t('gone', { n: gone.length })} edge="doubt" id="gone">
      <p>{t('goneNote')}</p>
      <ul className={styles.gone}>
        {gone.map((award) => (
          <li key={award.id}>
            {isOpen && (
              <input
                type="checkbox"
                aria-label={t('takeOutOne', { name: award.name })}
                checked={leaving.includes(award.id)}
                disabled={busy}
                onChange={(event) => mark([award.id], event.currentTarget.checked)}
              />
            )}{' '}
            <a href={`/awards/${award.id}`} target="_blank" rel="noreferrer">
              {award.name}
            </a>{' '}
            <small>{[award.position, award.unit].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {isOpen && (
        <p className={styles.takeAll}>
          <button
            type="button"
            className={buttons.button}
            data-look="plain"
            disabled={busy}
            onClick={() => mark(all, true)}
          >
            {t('takeOutAll', { n: gone.length })}
          </button>
          <button
            type="button"
            className={buttons.button}
            data-look="quiet"
            disabled={busy}
            onClick={() => mark(all, false)}
          >
            {t('keepAll')}
          </button>
        </p>
      )}
      {refused && <p role="alert">{refused}</p>}
    </Card>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { formatInstant } from '@/domain/dates'
import styles from './form.module.css'
import type { CommandFormState } from './use-command-form'

/** What was brought back, and the drafts of other windows to go on with. */
export function Drafts({ state: { draft, discard } }: { state: CommandFormState }) {
  const t = useTranslations('form')
  const { restoredAt, others, take, drop } = draft
  if (!restoredAt && others.length === 0) return null
  return (
    <div className={styles.draft}>
      {restoredAt && (
        <p role="status">
          {t('draftRestored', { at: formatInstant(restoredAt) })}{' '}
          <button type="button" className={styles.textButton} onClick={discard}>
            {t('discardDraft')}
          </button>
        </p>
      )}
      {others.length > 0 && (
        <details open={!restoredAt}>
          <summary>{t('otherDrafts', { n: others.length })}</summary>
          <ul>
            {others.map(({ place, at, what, isOpen }) => (
              <li key={place}>
                <b>{what || t('draftUnnamed')}</b> <span>{formatInstant(at)}</span>{' '}
                {isOpen ? (
                  <span>{t('draftOpen')}</span>
                ) : (
                  <>
                    <button type="button" className={styles.textButton} onClick={() => take(place)}>
                      {t('takeDraft')}
                    </button>{' '}
                    <button type="button" className={styles.textButton} onClick={() => drop(place)}>
                      {t('discardDraft')}
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

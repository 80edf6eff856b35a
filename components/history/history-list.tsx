import { useLocale, useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { Parts as PartsOf } from '@/db/audit/batches'
import type { HistoryEntry } from '@/db/audit/entries'
import { formatInstant } from '@/domain/dates'
import type { Locale } from '@/domain/vocabulary'
import { did, labelOf } from './did'
import styles from './history.module.css'
import { recordHref } from './record-href'
import { sayParts } from './say-parts'
import { sayValue, type Words } from './say-value'
import { sayWhence } from './say-whence'
import { type SendUndo, UndoChange } from './undo-change'
import { useUndoWords } from './undo-words'

type Props = {
  entries: HistoryEntry[]
  /** The whole history: each entry says which record it is of. Without: the page's own record. */
  whole?: boolean
  /** Takes back what can be; without it the history only tells. */
  undo?: SendUndo
}

/** Who did what and when, the newest first, and what changed field by field. */
export function HistoryList({ entries, whole, undo }: Props) {
  const t = useTranslations() as Words
  const words = useUndoWords()
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.sequence}>
          <div className={styles.when}>
            <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
            <Whence entry={entry} t={t} />
          </div>
          <div className={styles.what}>
            <p>
              <b>{entry.actorId === null ? t('history.system') : entry.by}</b> {did(entry, t)}{' '}
              <Subject entry={entry} whole={whole} t={t} />
              {entry.personChange && undoes.has(entry.verb) && (
                <>
                  {' '}
                  <SoftLink href={`/individuals/changes/${entry.personChange}`}>
                    {t('personChanges.link')}
                  </SoftLink>
                </>
              )}
            </p>
            {entry.version !== null && (
              <SoftLink
                href={`/history/${entry.noun}/${entry.nounId}/${entry.version}`}
                className={styles.version}
              >
                {t('history.openVersion', { n: entry.version })}
              </SoftLink>
            )}
            {entry.parts ? (
              <Parts entry={entry} parts={entry.parts} t={t} />
            ) : (
              <Changes entry={entry} t={t} />
            )}
            {undo && entry.canUndo && (
              <UndoChange
                change={{ noun: entry.noun, id: entry.nounId, sequence: entry.sequence }}
                words={words}
                send={undo}
                asks
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What was done to people as a whole is seen, and undone, on a page of its own. */
const undoes = new Set(['correct', 'reassign', 'merge', 'remove'])

function Subject({ entry, whole, t }: { entry: HistoryEntry; whole?: boolean; t: Words }) {
  const { owner, noun, nounId, title, batch } = entry
  if (!whole && !owner) return null
  if (batch !== null) return <>({t('history.batch', { n: batch })})</>
  if (nounId === 0) return null
  const href = owner ? recordHref(owner.noun, owner.id) : recordHref(noun, nounId)
  const label = title ?? t('history.numbered', { id: String(nounId) })
  if (!whole || !href) return <span className={styles.title}>“{label}”</span>
  return (
    <SoftLink href={href} className={styles.title}>
      {label}
    </SoftLink>
  )
}

function Whence({ entry, t }: { entry: HistoryEntry; t: Words }) {
  if (entry.actorId === null || entry.whence === 'hidden') return null
  return <small>{sayWhence(entry, t)}</small>
}

/** What was saved at once is one entry, which opens to its own. */
function Parts({ entry, parts, t }: { entry: HistoryEntry; parts: PartsOf; t: Words }) {
  return (
    <p className={styles.parts}>
      {sayParts(parts, t)}{' '}
      <SoftLink href={`/history?batch=${entry.sequence}`}>
        {t('history.open', { n: parts.reduce((sum, { n }) => sum + n, 0) })}
      </SoftLink>
    </p>
  )
}

/** A new record's fields are folded away: the record itself shows them. */
function Changes({ entry, t }: { entry: HistoryEntry; t: Words }) {
  const { changes, whole } = entry
  if (changes.length === 0) return null
  const lines = <Lines entry={entry} t={t} />
  if (!whole) return lines
  return (
    <details className={styles.fields}>
      <summary>{t('history.fields', { n: changes.length })}</summary>
      {lines}
    </details>
  )
}

function Lines({ entry, t }: { entry: HistoryEntry; t: Words }) {
  const locale = useLocale() as Locale
  const say = (value: HistoryEntry['changes'][number]['before'], field: string) =>
    sayValue(value, field, entry.noun, t, locale)
  return (
    <dl className={styles.changes}>
      {entry.changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labelOf(field, entry.noun, t)}</dt>
          <dd>
            {entry.whole ? (
              say(after ?? before, field)
            ) : (
              <>
                <Side said={say(before, field)} t={t} old />
                <span className={styles.arrow} role="img" aria-label={t('history.became')}>
                  →
                </span>
                <Side said={say(after, field)} t={t} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Side({ said, old, t }: { said: string; old?: boolean; t: Words }) {
  if (said === '') return <span className={styles.empty}>{t('history.empty')}</span>
  return <span className={old ? styles.old : styles.new}>{said}</span>
}

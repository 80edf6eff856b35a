'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { get, useFormContext, useWatch } from 'react-hook-form'
import { CheckField } from '@/components/form/fields'
import type { FoundNumber as Found, InBook } from '@/db/tallies/paragraph'
import { formatDate } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import type { TallyChoices } from '../tally-form-sections'
import { countWords, tallyTitle } from '../tally-words'
import { numberAnchor } from './anchor'
import { Facts } from './facts'
import styles from './reader.module.css'
import { type TypedTally, typedWords } from './row-words'

type Props = {
  found: Found
  at: number
  choices: Pick<TallyChoices, 'campaigns' | 'forms' | 'fields'>
}

/** One number: to be taken or not, its words, what is in doubt, what the book has, its facts. */
export function FoundNumber({ found, at, choices }: Props) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const { formState } = useFormContext()
  const row = useWatch({ name: `tallies.${at}` }) as TypedTally | undefined
  const doubts = found.doubts.filter(({ is }) => row && !isSettled(is, row))
  // Open where nothing goes on without a choice; what is merely left unsaid may stay so.
  const mustChoose = doubts.some((doubt) => doubt.is === 'year' || 'said' in doubt)
  const wrong = get(formState.errors, `tallies.${at}`) !== undefined
  const [open, setOpen] = useState(mustChoose && found.inBook.length === 0)
  useEffect(() => {
    // What is refused must be seen.
    if (wrong) setOpen(true)
  }, [wrong])
  if (!row) return null
  return (
    <li
      id={numberAnchor(at)}
      className={styles.number}
      data-part={row.partOfRow !== '' || undefined}
    >
      <CheckField
        name={`tallies.${at}.take`}
        label={t('read.take', { what: typedWords(row, t, words) })}
      />
      <blockquote>“{String(found.values.quote)}”</blockquote>
      <ul className={styles.notes}>
        {doubts.map((doubt) => (
          <li key={doubt.is} data-tone="doubt">
            {'said' in doubt
              ? t(`read.doubt.${doubt.is}`, { said: doubt.said })
              : t(`read.doubt.${doubt.is}`)}
          </li>
        ))}
        {found.inBook.map((known) => (
          <li key={known.id}>
            <Known known={known} />
          </li>
        ))}
        {found.again.length > 0 && <li>{t('read.repeated', { n: found.again.length })}</li>}
      </ul>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('read.facts')}</summary>
        <Facts at={at} choices={choices} />
      </details>
    </li>
  )
}

function Known({ known }: { known: InBook }) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  return (
    <a href={`/tallies/${known.id}`} target="_blank" rel="noreferrer">
      {t(known.agrees ? 'read.inBook.same' : 'read.inBook.other', {
        what: `${countWords(known, t)} – ${tallyTitle(known, t, words)}`,
        period: periodLabel({ from: known.yearFrom, to: known.yearTo }),
        source: [
          known.publisher ?? known.source,
          known.publishedOn && formatDate(known.publishedOn),
        ]
          .filter(Boolean)
          .join(' '),
      })}
    </a>
  )
}

/** What the person has chosen meanwhile is in doubt no more. */
function isSettled(doubt: Found['doubts'][number]['is'], row: TypedTally): boolean {
  if (doubt === 'year') return row.yearFrom !== '' && row.yearTo !== ''
  if (doubt === 'level') return row.level !== ''
  if (doubt === 'campaign' || doubt === 'campaignUnknown') return row.campaignId !== ''
  if (doubt === 'formUnknown' || doubt === 'formMany') return row.awardFormId !== ''
  return doubt === 'fieldUnknown' && row.fieldId !== ''
}

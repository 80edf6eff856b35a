'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { Card } from '@/components/page/card'
import type { ParagraphReading } from '@/db/tallies/paragraph'
import { parseWhole } from '@/domain/numbers'
import styles from './reader.module.css'
import { beforeChange, type TypedTally, typedWords } from './row-words'

type Change = ParagraphReading['changes'][number]

/** What the text leaves open: a rise is no number, and often no word of which number rose. */
export function Questions({ reading }: { reading: ParagraphReading }) {
  const t = useTranslations('tallies')
  return (
    <Card title={t('read.question.title')} note={t('read.question.note')} edge="doubt">
      <ul className={styles.questions}>
        {reading.changes.map((change) => (
          <li key={change.start}>
            <Question change={change} quote={reading.text.slice(change.start, change.end)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Question({ change, quote }: { change: Change; quote: string }) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const rows = (useWatch({ name: 'tallies' }) ?? []) as TypedTally[]
  const wholes = change.of.flatMap((at) => rows[at] ?? [])
  const [only] = wholes
  const than = change.than === null ? 'unknown' : String(change.than)
  const said =
    wholes.length > 1
      ? t('read.question.many', { quote, way: change.way })
      : only
        ? t('read.question.one', { quote, what: typedWords(only, t, words) })
        : t('read.question.none', { quote })
  return (
    <>
      {said}
      {wholes.map((whole, i) => {
        const read = parseWhole(whole.count)
        if (!read.ok) return null
        const count = beforeChange(read.number, change.count, change.way)
        const what = typedWords(whole, t, words)
        return (
          <span key={change.of[i]} className={styles.guess}>
            {t('read.question.before', { what, than, count })}
          </span>
        )
      })}
    </>
  )
}

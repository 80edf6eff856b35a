'use client'

import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import { Notice } from '@/components/page/notice'
import type { ParagraphReading } from '@/db/tallies/paragraph'
import type { TallyChoices } from '../tally-form-sections'
import { FoundNumber } from './found-number'
import { LeftOut } from './left-out'
import { MarkedText } from './marked-text'
import { Questions } from './questions'
import styles from './reader.module.css'

type Props = {
  reading: ParagraphReading
  choices: Pick<TallyChoices, 'campaigns' | 'forms' | 'fields'>
}

/** The text with its numbers marked, what is left to ask, and each number to be chosen. */
export function Found({ reading, choices }: Props) {
  const t = useTranslations('tallies.read')
  // A reading kept in the browser from before has none.
  const undone = reading.undone ?? []
  const leftOut = undone.length > 0 && <LeftOut undone={undone} />
  if (reading.numbers.length === 0 && reading.changes.length === 0)
    return (
      <>
        <Notice tone="doubt">{t('nothing')}</Notice>
        {leftOut}
      </>
    )
  return (
    <>
      <Card title={t('marked')}>
        <MarkedText reading={reading} />
      </Card>
      {reading.changes.length > 0 && <Questions reading={reading} />}
      {leftOut}
      <Card title={t('found', { n: reading.numbers.length })} note={t('foundHint')}>
        <ol className={styles.found}>
          {reading.numbers.map((found, at) => (
            <FoundNumber key={keyOf(found)} found={found} at={at} choices={choices} />
          ))}
        </ol>
      </Card>
    </>
  )
}

const keyOf = ({ start, number, values }: ParagraphReading['numbers'][number]) =>
  `${start} ${number?.start} ${values.count} ${values.recipientKind}`

'use client'

import { useTranslations } from 'next-intl'
import { Card } from '@/components/page/card'
import type { ParagraphReading } from '@/db/tallies/paragraph'
import styles from './reader.module.css'

/** Targets and proposals, which are not counted: said, so that nobody looks for them. */
export function LeftOut({ undone }: { undone: ParagraphReading['undone'] }) {
  const t = useTranslations('tallies.read.leftOut')
  return (
    <Card title={t('title')} note={t('note')}>
      <ul className={styles.questions}>
        {undone.map(({ why, quote }) => (
          <li key={quote}>{t(why, { quote })}</li>
        ))}
      </ul>
    </Card>
  )
}

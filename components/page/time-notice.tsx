import { useTranslations } from 'next-intl'
import { readProblem } from '@/domain/validation'
import { problemOf } from '@/messages/words'
import { Notice } from './notice'

/** A unit that was not there then: pointed out, never a block. */
export function TimeNotice({ doubt }: { doubt: string | null }) {
  const t = useTranslations()
  if (!doubt) return null
  return (
    <Notice tone="doubt" title={t('awards.doubt.title')}>
      {problemOf(t, readProblem(doubt))}
    </Notice>
  )
}

import { useTranslations } from 'next-intl'
import { readProblem } from '@/domain/validation'
import { Notice } from './notice'

/** A unit that was not there then: pointed out, never a block. */
export function TimeNotice({ doubt }: { doubt: string | null }) {
  const t = useTranslations()
  if (!doubt) return null
  const { key, values } = readProblem(doubt)
  return (
    <Notice tone="doubt" title={t('awards.doubt.title')}>
      {t(`validation.${key}` as never, values as never)}
    </Notice>
  )
}

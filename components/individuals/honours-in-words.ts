import type { useTranslations } from 'next-intl'
import type { Honours } from '@/db/individuals/honours'
import { type Honour, levels } from '@/domain/vocabulary'

type Words<N extends 'individuals' | 'vocabulary'> = ReturnType<typeof useTranslations<N>>

/**
 * "Được khen thưởng 3 lần: 1 cấp thành phố, 2 cấp quận. Được tuyên dương, biểu dương 1 lần, cấp cơ
 * sở.": the higher level first; praise in a sentence of its own.
 */
export function honoursInWords(
  honours: Honours,
  t: Words<'individuals'>,
  words: Words<'vocabulary'>,
): string {
  const sentence = (honour: Honour) => {
    const own = honours.filter((one) => one.honour === honour)
    const total = own.reduce((n, one) => n + one.n, 0)
    if (total === 0) return ''
    if (own.length === 1 && own[0])
      return t(`atOneLevel.${honour}`, { n: total, level: words(`levelPhrase.${own[0].level}`) })
    const parts = levels.flatMap((level) => {
      const n = own.find((one) => one.level === level)?.n
      return n ? [t('atLevel', { n, level: words(`levelPhrase.${level}`) })] : []
    })
    return t(`honour.${honour}`, { n: total, parts: parts.join(', ') })
  }
  return [sentence('commendation'), sentence('praise')].filter(Boolean).join(' ')
}

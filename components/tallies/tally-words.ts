import type { useTranslations } from 'next-intl'
import type { TallyRow } from '@/db/tallies/queries'
import { formatDate } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

export type Words = ReturnType<typeof useTranslations<'tallies'>>
export type Vocabulary = ReturnType<typeof useTranslations<'vocabulary'>>
type Say<T extends (key: never) => string> = (key: Parameters<T>[0]) => string
type Titled = Pick<TallyRow, 'measure' | 'recipientKind' | 'level' | 'stage'>
type About = Titled & Pick<TallyRow, 'form' | 'campaign' | 'heldOn' | 'field' | 'unit'>
type Counted = Pick<TallyRow, 'count' | 'bound'>

/** What a published number counts, short enough for a row: "Tập thể cấp quận". */
export function tallyTitle(tally: Titled, t: Say<Words>, words: Say<Vocabulary>): string {
  const { measure, recipientKind: kind, level } = tally
  if (measure === 'units') return t('counts.units')
  const place = level && words(`levelPhrase.${level}`)
  const parts =
    measure === 'awards'
      ? [t(`counts.${kind}`), place]
      : [
          t('counts.models'),
          t(`stagePhrase.${tally.stage ?? 'registered'}`),
          kind !== 'any' && t(`ownerPhrase.${kind}`),
          place,
        ]
  return parts.filter(Boolean).join(' ')
}

/** What goes with it: form, field, campaign, unit and event, each where it has one. */
export function tallyDetail(tally: About, t: Words): string {
  const event = tally.heldOn && t('eventOn', { date: formatDate(tally.heldOn) })
  return [tally.form, tally.field, tally.campaign, tally.unit, event]
    .filter((part) => part !== null)
    .map(unbroken)
    .join(' · ')
}

/** The words of a bound: `boundCount.…`, `form.boundIs.…`. */
export const boundKey = {
  'more-than': 'moreThan',
  'at-least': 'atLeast',
  nearly: 'nearly',
} as const

/** "2.071", "hơn 50". */
export function countWords({ count, bound }: Counted, t: Words): string {
  const number = formatNumber(count)
  return bound ? t(`boundCount.${boundKey[bound]}`, { count: number }) : number
}

/** A number as one of a select: "2.071, Công trình, mô hình đăng ký, 2021, Báo Sài Gòn". */
export function wholeOptions(rows: TallyRow[], t: Words, words: Vocabulary) {
  return rows.map((row) => ({
    id: row.id,
    name: [
      `${countWords(row, t)} – ${tallyTitle(row, t, words)}`,
      row.field,
      row.campaign,
      periodLabel({ from: row.yearFrom, to: row.yearTo }),
      row.publisher ?? row.source,
    ]
      .filter(Boolean)
      .join(', '),
  }))
}

import type { useTranslations } from 'next-intl'
import type { TallyRow } from '@/db/tallies/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

type Words = ReturnType<typeof useTranslations<'tallies'>>
type Vocabulary = ReturnType<typeof useTranslations<'vocabulary'>>
type About = Pick<TallyRow, 'measure' | 'recipientKind' | 'level' | 'form' | 'campaign' | 'heldOn'>

/** What a published number counts, short enough for a row: "Tập thể cấp quận". */
export function tallyTitle(tally: About, t: Words, words: Vocabulary): string {
  if (tally.measure !== 'awards') return t(`counts.${tally.measure}`)
  const kind = t(`counts.${tally.recipientKind}`)
  return tally.level ? `${kind} ${words(`levelPhrase.${tally.level}`)}` : kind
}

/** What goes with it: form, campaign and event, each where it has one. */
export function tallyDetail(tally: About, t: Words): string {
  const event = tally.heldOn && t('eventOn', { date: formatDate(tally.heldOn) })
  return [tally.form, tally.campaign, event]
    .filter((part) => part !== null)
    .map(unbroken)
    .join(' · ')
}

import type { TallyRow } from '@/db/tallies/queries'
import { formatNumber } from '@/domain/numbers'
import { boundKey, tallyTitle, type Vocabulary, type Words } from '../tally-words'

/** A number as its fields hold it: typed text, '' for what is open. */
export type TypedTally = {
  take?: boolean
  measure: TallyRow['measure']
  count: string
  bound: TallyRow['bound'] | ''
  recipientKind: TallyRow['recipientKind']
  level: TallyRow['level'] | ''
  yearFrom: string
  yearTo: string
  campaignId: string
  awardFormId: string
  eventId: string | number
  fieldId: string
  stage: TallyRow['stage'] | ''
  unitId: string | number
  partOfRow: string
}

/** "hơn 50 tập thể cấp quận", as it is understood now. */
export function typedWords(row: TypedTally, t: Words, words: Vocabulary): string {
  const count = row.bound ? t(`boundCount.${boundKey[row.bound]}`, { count: row.count }) : row.count
  const title = tallyTitle(
    {
      measure: row.measure,
      recipientKind: row.recipientKind,
      level: row.level || null,
      stage: row.stage || null,
    },
    t,
    words,
  )
  return `${count} ${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

/** A number taken less or more: what stood before the change, with dots. */
export const beforeChange = (count: number, by: number, way: 'up' | 'down'): string =>
  formatNumber(way === 'up' ? count - by : count + by)

import { reconcile, type Tally } from '@/db/tallies/reconcile'
import { levels, tallyKinds } from '@/domain/vocabulary'
import { against, p95OfEach, type Row } from './measure'
import { type Book, leaderOf } from './open-book'

/** 200 published numbers reconciled in one go, beside the same in a book of ten thousand awards. */
export async function measureTallies(book: Book, small: Book): Promise<Row[]> {
  const read = (of: Book) => () => reconcile(leaderOf(of), numbers)
  const [value = 0, floor = 0] = await p95OfEach([read(book), read(small)], 20)
  return [against('200 published numbers, beside 10 k awards', value, floor, 1.5)]
}

/** Of every sort: with and without kind, level, campaign and form, of one year and of ten. */
const numbers = Array.from(
  { length: 200 },
  (_, at): Tally => ({
    id: at + 1,
    measure: 'awards',
    count: 100,
    bound: null,
    recipientKind: tallyKinds[at % 4] ?? 'any',
    level: at % 3 === 0 ? null : (levels[at % 5] ?? null),
    yearFrom: at % 2 ? 2016 : 2021,
    yearTo: 2021 + (at % 5),
    campaignId: at % 4 === 0 ? null : 1 + (at % 3),
    awardFormId: at % 5 === 0 ? 1 + (at % 7) : null,
    eventId: null,
    fieldId: null,
    stage: null,
    unitId: null,
    partOfId: null,
  }),
)

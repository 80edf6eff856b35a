import { type AwardFilters, awardsHref } from '@/domain/award-filters'
import type { ReportEvent } from '@/domain/report/types'
import { honourOf, honours, recipientKinds } from '@/domain/vocabulary'
import { streamAwards } from '../awards/queries'
import { type AwardTotals, totalAwards } from '../awards/totals'
import type { getEvent } from '../events/queries'
import type { ReadContext } from '../read'
import type { Book } from './book'

/** A report lists so many names; longer lists are the annex of their decision. */
const most = 400

type Event = NonNullable<Awaited<ReturnType<typeof getEvent>>>

/** The awards of one event by form and kind, and the names. */
export async function setEvent(ctx: ReadContext, book: Book, event: Event): Promise<ReportEvent> {
  const zero = (): AwardTotals => ({ collective: 0, individual: 0, household: 0, all: 0 })
  for (const honour of honours) {
    const [all, marked] = [zero(), zero()]
    for (const { id, totals } of event.forms.filter((f) => honourOf(f.kind) === honour)) {
      const filters = { event: event.id, form: id }
      const samples = await totalAwards(ctx, { ...filters, sample: 'only' })
      setTotals(book, `event.form.${id}`, totals, samples, filters)
      for (const key of [...recipientKinds, 'all'] as const) {
        all[key] += totals[key]
        marked[key] += samples[key]
      }
    }
    setTotals(book, `event.${honour}`, all, marked, { event: event.id, honour })
  }
  const sample = { event: event.id, sample: 'only' as const }
  const { all } = await totalAwards(ctx, sample)
  book.set('sample.awards', all, awardsHref(sample), { sample: all })
  const { names, unnamed } = await namesOf(ctx, event)
  return {
    id: event.id,
    name: event.name,
    heldOn: event.heldOn,
    place: event.place,
    organiser: event.organiser,
    attendees: event.attendees,
    directions: event.directions.map(({ content }) => content),
    forms: event.forms.map(({ id, name, kind }) => ({ id, name, kind })),
    names,
    unnamed,
  }
}

function setTotals(
  book: Book,
  key: string,
  totals: AwardTotals,
  samples: AwardTotals,
  filters: AwardFilters,
): void {
  book.set(key, totals.all, awardsHref(filters), { sample: samples.all })
  for (const kind of recipientKinds)
    book.set(`${key}.${kind}`, totals[kind], awardsHref({ ...filters, kind }), {
      sample: samples[kind],
    })
}

async function namesOf(ctx: ReadContext, { id }: Event) {
  const names: ReportEvent['names'] = []
  let all = 0
  for await (const rows of streamAwards(ctx, { event: id }, { by: 'name', down: false })) {
    all += rows.length
    for (const row of rows.slice(0, most - names.length))
      names.push({
        kind: row.recipientKind,
        name: row.recipientName,
        post: postOf(row),
        form: row.form,
        sample: row.sample,
      })
  }
  return { names, unnamed: all - names.length }
}

/** Position and unit; a unit that is the collective itself is not repeated. */
function postOf(row: { recipientNote: string | null; recipientName: string; unitName: string }) {
  const unit = row.unitName === row.recipientName ? null : row.unitName
  return [row.recipientNote, unit].filter(Boolean).join(', ')
}

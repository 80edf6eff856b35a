import { groupsOf } from './groups'
import { mend } from './mend'
import { type Draft, resolve } from './resolve'
import { scan } from './scan'
import { sentencesOf } from './sentence'
import { tokenise } from './token'
import type { ReadTally } from './types'

/**
 * Reads the numbers that a paragraph of a report publishes about awards, models and units, in the
 * order of the text. Only what the text says of them: no dates, prizes, rates, plans or changes
 * ("tăng 276 mô hình"). Never throws; a text without such numbers gives none.
 */
export function readNumbers(text: string): ReadTally[] {
  const drafts: Draft[] = []
  let earlier: Draft[] = []
  for (const sentence of sentencesOf(tokenise(text))) {
    const groups = groupsOf(mend(scan(text, sentence)))
    const found = resolve(groups, earlier)
    drafts.push(...found)
    if (found.length > 0) earlier = found
  }
  const places = new Map(drafts.map((draft, at) => [draft, at]))
  return drafts.map((draft) => {
    const { measure, kind, level, years, campaign, stage, field, form, count, bound, whole } = draft
    const partOf = whole ? places.get(whole) : undefined
    return {
      measure,
      kind,
      ...(level && { level }),
      ...years,
      ...(campaign && { campaign }),
      ...(stage && { stage }),
      ...(field && { field }),
      ...(form && { form }),
      count,
      ...(bound && { bound }),
      ...(partOf !== undefined && { partOf }),
      quote: quoteOf(text, draft),
    }
  })
}

/** The part of the sentence that speaks of the number, without what surrounds it. */
function quoteOf(text: string, { group }: Draft): string {
  const { head, counts, tail } = group
  const stop = head.findLastIndex(({ is }) => is === 'stop' || is === 'open' || is === 'close')
  const start = (head[stop + 1] ?? counts[0])?.start ?? 0
  const last = tail.findLast(({ is }) => is !== 'link')
  const end = (last ?? counts.at(-1))?.end ?? text.length
  const closed = text.charAt(end) === ')' ? end + 1 : end
  const quote = text.slice(start, closed)
  const whole = quote.split('(').length === quote.split(')').length ? quote : text.slice(start, end)
  return whole.replace(/^[\s.,;:]+|[\s.,;:]+$/g, '')
}

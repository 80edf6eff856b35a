import { type Group, groupsOf } from './groups'
import { mend } from './mend'
import { type Draft, resolve } from './resolve'
import { type Said, saidOf } from './said'
import { scan } from './scan'
import { sentencesOf } from './sentence'
import { type Token, tokenise } from './token'
import type { Item, ReadTally } from './types'

/**
 * Reads the numbers that a paragraph of a report publishes about awards, models and units, in the
 * order of the text. Only what the text says of them: no dates, prizes, rates, plans or changes
 * ("tăng 276 mô hình"). Never throws; a text without such numbers gives none.
 */
export function readNumbers(text: string): ReadTally[] {
  const drafts = sentencesIn(text).flatMap(({ found }) => found)
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
      quote: quoteOf(text, draft.group),
    }
  })
}

/** What a text says is planned or only proposed: no number of what was done, quoted as it stands. */
export type Undone = { why: 'plan' | 'proposal'; quote: string }

/** The plans, targets and proposals of a text, each with the words that say so; models aside. */
export function readUndone(text: string): Undone[] {
  const undone = sentencesIn(text).flatMap(({ groups, said, found }) =>
    said.flatMap(({ undone: why, done }, at) => {
      const group = groups[at]
      if (!group || !why || found.some((draft) => draft.group === group)) return []
      const isOurs = done?.act.award || group.counts.some(({ noun }) => noun.what === 'model')
      return isOurs ? [{ why, quote: quoteOf(text, group) }] : []
    }),
  )
  const isFirst = ({ quote }: Undone, at: number) =>
    undone.findIndex((other) => other.quote === quote) === at
  return undone.filter(isFirst)
}

/** Each sentence in its groups of numbers, and the numbers of ours among them. */
function sentencesIn(text: string): { groups: Group[]; said: Said[]; found: Draft[] }[] {
  let earlier: Draft[] = []
  let plan: Announced = null
  return sentencesOf(tokenise(text)).map((sentence) => {
    const items = mend(scan(text, sentence))
    const groups = groupsOf(items)
    plan = announcedBy(items, sentence, plan)
    const said = saidOf(groups, plan !== null)
    const found = resolve(groups, said, earlier)
    // "Trong đó" after a plan speaks of the plan.
    if (found.length > 0 || said.some(({ undone }) => undone)) earlier = found
    return { groups, said, found }
  })
}

/** A plan that a heading announces holds up to the next heading, one before a `:` up to the next line. */
type Announced = 'heading' | 'line' | null

function announcedBy(items: Item[], sentence: Token[], before: Announced): Announced {
  const [first, last] = [sentence[0], sentence.at(-1)]
  const known = before === 'line' && (first?.breaks ?? 0) > 0 ? null : before
  const count = items.findIndex(({ is }) => is === 'count')
  const head = items.slice(0, count < 0 ? items.length : count)
  const plan = head.findIndex((item) => item.is === 'not-a-count' && item.lasting)
  const isHeading = count < 0 && sentence.length <= 25 && sentence.length > 1 && last?.key !== '.'
  // "Đánh giá các chỉ tiêu" heads what was done.
  const isDone = head.some((item) => item.is === 'light' && item.says === 'done')
  if (isHeading) return plan < 0 || isDone ? null : 'heading'
  if (plan >= 0 && head.slice(plan).some(({ is }) => is === 'colon')) return known ?? 'line'
  return known
}

/** The part of the sentence that speaks of the number, without what surrounds it. */
function quoteOf(text: string, { head, counts, tail }: Group): string {
  const stop = head.findLastIndex(({ is }) => is === 'stop' || is === 'open' || is === 'close')
  const start = (head[stop + 1] ?? counts[0])?.start ?? 0
  const last = tail.findLast(({ is }) => is !== 'link')
  const end = (last ?? counts.at(-1))?.end ?? text.length
  const closed = text.charAt(end) === ')' ? end + 1 : end
  const quote = text.slice(start, closed)
  const whole = quote.split('(').length === quote.split(')').length ? quote : text.slice(start, end)
  return whole.replace(/^[\s.,;:]+|[\s.,;:]+$/g, '')
}

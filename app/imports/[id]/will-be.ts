import type { WillBe } from '@/components/imports/shown-row'
import type { ImportRowShown } from '@/db/imports/queries'
import type { RowWords } from '@/db/imports/words'
import { formatDate } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'

type Say = (key: 'level' | 'decision', values: Record<string, string>) => string

/** Every value that a row will be saved with, as the registers call it, in the order of the form. */
export function willBe({ found, cells }: ImportRowShown, words: RowWords, say: Say): WillBe {
  if (!found) return []
  const decision = decisionOf(found, words, say)
  const values: WillBe = [
    { field: 'form', value: words.forms.get(found.awardFormId ?? 0) },
    { field: 'level', value: found.level && say('level', { level: found.level }) },
    { field: 'year', value: found.year && String(found.year) },
    { field: 'decisionNumber', value: decision },
    { field: 'campaign', value: words.campaigns.get(found.campaignId ?? 0) },
    { field: 'event', value: words.events.get(found.eventId ?? 0) },
    { field: 'citation', value: cells.citation },
    { field: 'amount', value: cells.amount === undefined ? undefined : formatNumber(cells.amount) },
  ].flatMap(({ field, value }) => (value ? [{ field, value } as WillBe[number]] : []))
  return values
}

function decisionOf(
  { decisionId, decision }: NonNullable<ImportRowShown['found']>,
  words: RowWords,
  say: Say,
): string | undefined {
  const known = words.decisions.get(decisionId ?? 0)
  if (known)
    return say('decision', {
      number: known.number,
      date: formatDate(known.decidedOn),
      ...by(known.issuer),
    })
  if (!decision) return undefined
  return say('decision', {
    number: decision.number,
    date: decision.on ? formatDate(decision.on) : '–',
    ...by(words.issuers.get(decision.issuerId ?? 0)),
  })
}

const by = (issuer: string | undefined) => ({
  issuer: issuer ?? '',
  hasIssuer: issuer ? 'yes' : 'no',
})

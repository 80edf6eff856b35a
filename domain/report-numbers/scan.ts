import { countAt } from './counts'
import { nounAt } from './nouns'
import { acts, paperAt, quotedAt } from './papers'
import { beginsPhrase, phraseAt } from './phrase-book'
import { beginsNumber } from './spelled'
import type { Token } from './token'
import { campaigns, campaignWord, directiveAt, fieldAt } from './topics'
import type { Item, Meaning } from './types'
import { words } from './words'
import { yearsAt } from './years'

/** A sentence as a row of pieces, each with what it means. */
export function scan(text: string, tokens: Token[]): Item[] {
  const items: Item[] = []
  let fieldsNamed = false
  const end = tokens.at(-1)?.key === '.' ? tokens.length - 1 : tokens.length
  for (let at = 0; at < end; ) {
    const before = items.at(-1)
    const { meaning, next }: Found =
      unknownAt(tokens, at) ??
      quoteAt(text, tokens, at) ??
      periodAt(tokens, at) ??
      directiveAt(tokens, at) ??
      countAt(text, tokens, at) ??
      fieldAt(text, tokens, at, listing(before, fieldsNamed)) ??
      knownAt(text, tokens, at) ??
      signAt(tokens, at, before)
    fieldsNamed ||= meaning.is === 'field'
    items.push({ ...meaning, start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 })
    at = next
  }
  return items
}

type Found = { meaning: Meaning; next: number }

/** Whether a field may stand here without "lĩnh vực": in a list of fields, or after "20 mô hình". */
const listing = (before: Item | undefined, fieldsNamed: boolean): 'alone' | 'about' | null => {
  if (fieldsNamed && beginsPart(before)) return 'alone'
  return before?.is === 'count' && before.noun.what !== 'recipient' ? 'about' : null
}

const beginsPart = (before: Item | undefined) =>
  before === undefined || ['stop', 'of', 'made', 'open', 'colon', 'has'].includes(before.is)

/** Most words are none of the reader's: they are passed over at once. */
function unknownAt(tokens: Token[], at: number): Found | null {
  const token = tokens[at]
  if (token?.is !== 'word' || beginsPhrase(token.key) || beginsNumber(token.key)) return null
  return signAt(tokens, at, undefined)
}

function quoteAt(text: string, tokens: Token[], at: number): Found | null {
  const named = phraseAt(campaignWord, tokens, at)
  const start = named?.next ?? at
  const next = quotedAt(tokens, start)
  if (next === null) return null
  for (let inside = start + 1; inside < next - 1; inside++) {
    const known = phraseAt(campaigns, tokens, inside)
    if (known) return { meaning: { is: 'campaign', name: known.meaning }, next }
  }
  if (!named) return { meaning: { is: 'name' }, next }
  const name = text.slice(tokens[start + 1]?.start, tokens[next - 2]?.end).normalize('NFC')
  return { meaning: { is: 'campaign', name }, next }
}

function periodAt(tokens: Token[], at: number): Found | null {
  const found = yearsAt(tokens, at)
  if (found === null) return null
  const { years, next } = found
  return { meaning: years ? { is: 'years', years } : { is: 'light' }, next }
}

function knownAt(text: string, tokens: Token[], at: number): Found | null {
  const campaign = phraseAt(campaigns, tokens, at)
  if (campaign) return { meaning: { is: 'campaign', name: campaign.meaning }, next: campaign.next }
  const paper = paperAt(text, tokens, at)
  if (paper) return { meaning: { is: 'act', act: paper.act }, next: paper.next }
  const word = phraseAt(words, tokens, at)
  const act = phraseAt(acts, tokens, at)
  if (act && act.next > (word?.next ?? 0))
    return { meaning: { is: 'act', act: act.meaning }, next: act.next }
  if (word) return word
  const noun = nounAt(tokens, at)
  return noun && { meaning: { is: 'object', noun: noun.noun }, next: noun.next }
}

function signAt(tokens: Token[], at: number, before: Item | undefined): Found {
  const token = tokens[at]
  const next = at + 1
  const meaning = (is: Meaning['is']) => ({ meaning: { is } as Meaning, next })
  if (token?.is === 'word') return meaning(token.capital && at > 0 ? 'name' : 'word')
  if (token?.is !== 'sign') return meaning('name')
  const ends = token.key === '.' && (tokens[next]?.breaks ?? 0) > 0
  if (token.key === ';' || ends) return { meaning: { is: 'stop', strong: true }, next }
  if (token.key === '(') return meaning('open')
  if (token.key === ')') return meaning('close')
  if (token.key === ':') return meaning('colon')
  if (token.key === ',') return { meaning: { is: 'stop', strong: false }, next }
  if (!/^[-–—+•*●▪/]$/.test(token.key)) return meaning('light')
  // "Bà Rịa - Vũng Tàu" is one name.
  const inName = before?.is === 'name' && tokens[next]?.is === 'word' && tokens[next]?.capital
  return inName ? meaning('name') : { meaning: { is: 'stop', strong: false }, next }
}

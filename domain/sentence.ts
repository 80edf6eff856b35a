import type { AwardFilters, OneOfEach } from './award-filters'
import { type Period, periodLabel } from './periods'
import {
  type Honour,
  honours,
  type Level,
  levels,
  type RecipientKind,
  recipientKinds,
} from './vocabulary'

/** A piece of the sentence; with filters it is a link to exactly the awards that it speaks of. */
export type SentencePart = { text: string; filters?: AwardFilters }

/** Conferred awards by honour, level and kind; praise is counted, never mixed with giấy khen. */
export type SentenceFigures = Record<Honour, Record<Level, Record<RecipientKind, { n: number }>>>

export type SentenceAbout = {
  period: Period
  previous: Period
  /** Whether the other period was chosen: then it is named, not called the previous one. */
  chosen?: boolean
  /** Whose awards: "quận Tân Phú", "Phường Tây Thạnh"; empty when the office has not said. */
  subject: string
  /** "Chỉ thị 05"; null for all together. */
  campaign: string | null
  /** What the figures are narrowed by besides years, level, kind and honour. */
  filters: AwardFilters
}

/** The messages of a language by full key: `dashboard.sentence.…`, `vocabulary.…`. */
export type Say = (key: string, values?: Record<string, string | number>) => string

/**
 * The sentence that a report would say, from the figures: "Giai đoạn 2016–2021, quận Tân Phú có
 * 11 tập thể, 16 cá nhân được tuyên dương cấp thành phố; 132 tập thể, 221 cá nhân được tuyên dương
 * cấp quận, tổng số tăng 24 (6,7%) so với giai đoạn trước." Zeros are left out; levels go from high to
 * low; tập thể comes first; each honour has a sentence of its own, and its own change on the
 * previous period unless that one has nothing recorded.
 */
export function openingSentence(
  figures: SentenceFigures,
  before: SentenceFigures,
  about: SentenceAbout,
  say: Say,
): SentencePart[] {
  const { period, subject, campaign } = about
  const span = spanWord(period)
  const opening = {
    span,
    period: periodLabel(period),
    named: subject === '' ? 'no' : 'yes',
    subject,
    about: campaign === null ? 'all' : 'campaign',
    campaign: campaign ?? '',
  }
  const said = honours.filter((honour) => totalOf(figures[honour]) > 0)
  if (said.length === 0) return [{ text: say('dashboard.sentence.nothing', opening) }]
  return said.flatMap((honour, at) => [
    { text: say(`dashboard.sentence.${at === 0 ? 'opening' : 'again'}`, opening) },
    ...byLevel(figures[honour], honour, about, say),
    ...change(figures[honour], before[honour], honour, about, say),
    { text: at < said.length - 1 ? '. ' : '.' },
  ])
}

/** The years of a period as filters: one year by its own name. */
export const inPeriod = ({ from, to }: Period): Pick<OneOfEach, 'year' | 'from' | 'to'> =>
  from === to ? { year: from } : { from, to }

/** A change in percent to one decimal, as a report gives it: 7.3. Of nothing there is none: 0. */
export function percentOf(change: number, of: number): number {
  return of === 0 ? 0 : Math.round((change / of) * 1000) / 10
}

const spanWord = ({ from, to }: Period): string => (from === to ? 'year' : 'period')

type OfHonour = SentenceFigures[Honour]

function byLevel(
  figures: OfHonour,
  honour: Honour,
  { period, filters }: SentenceAbout,
  say: Say,
): SentencePart[] {
  return levels
    .filter((level) => levelTotal(figures[level]) > 0)
    .flatMap((level, at) => {
      const kinds = recipientKinds.filter((kind) => figures[level][kind].n > 0)
      const counts = kinds.flatMap((kind, of): SentencePart[] => {
        const link = { ...filters, ...inPeriod(period), level, kind, honour }
        const text = say(`vocabulary.kindCount.${kind}`, { count: figures[level][kind].n })
        if (of === 0) return [{ text, filters: link }]
        const joint = of === kinds.length - 1 ? 'lastKind' : 'nextKind'
        return [{ text: say(`dashboard.sentence.${joint}`) }, { text, filters: link }]
      })
      const phrase = say(`vocabulary.levelPhrase.${level}`)
      const honoured = { text: say('dashboard.sentence.honoured', { honour, level: phrase }) }
      return at === 0 ? [...counts, honoured] : [{ text: '; ' }, ...counts, honoured]
    })
}

function change(
  figures: OfHonour,
  before: OfHonour,
  honour: Honour,
  { period, previous, chosen, filters }: SentenceAbout,
  say: Say,
): SentencePart[] {
  if (totalOf(before) === 0) return []
  const more = totalOf(figures) - totalOf(before)
  const percent = percentOf(Math.abs(more), totalOf(before))
  const several = levels.filter((level) => levelTotal(figures[level]) > 0).length > 1
  const text = say('dashboard.sentence.change', {
    way: more > 0 ? 'more' : more < 0 ? 'less' : 'same',
    count: Math.abs(more),
    part: percent === 0 ? 'no' : 'yes',
    percent,
    whole: several ? 'several' : 'one',
    other: chosen ? 'named' : 'previous',
    span: spanWord(chosen ? previous : period),
    previous: periodLabel(previous),
  })
  const link = { ...filters, ...inPeriod(previous), honour }
  // What the message sets in [ ] becomes the link.
  return text
    .split(/\[([^\]]*)\]/)
    .map((piece, at) => (at % 2 === 1 ? { text: piece, filters: link } : { text: piece }))
    .filter((part) => part.text !== '')
}

const levelTotal = (kinds: OfHonour[Level]): number =>
  recipientKinds.reduce((sum, kind) => sum + kinds[kind].n, 0)

const totalOf = (figures: OfHonour): number =>
  levels.reduce((sum, level) => sum + levelTotal(figures[level]), 0)

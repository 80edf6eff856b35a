import { matchName, type Named } from '@/domain/match-name'
import { formatNumber } from '@/domain/numbers'
import { may } from '@/domain/permissions'
import type { OfferedChange, OfferedNumber, Span } from '@/domain/report-numbers/offered'
import { type ReadWords, readWords } from '@/domain/report-numbers/paragraph'
import type { Undone } from '@/domain/report-numbers/read-numbers'
import { contradict } from '@/domain/tally-scope'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { fields } from '../fields/table'
import type { ReadContext } from '../read'
import { confirmTalliesPolicy } from './policy'
import { listTallies, type TallyRow } from './queries'

/** What the sentence does not say, or says in words that the catalogues do not have. */
export type Doubt =
  | { is: 'year' | 'reportYear' | 'level' | 'campaign' }
  | { is: 'campaignUnknown' | 'formUnknown' | 'formMany' | 'fieldUnknown'; said: string }

/** A number of the book that is, or may be, the same as one found. */
export type InBook = Pick<
  TallyRow,
  | 'id'
  | 'measure'
  | 'count'
  | 'bound'
  | 'recipientKind'
  | 'level'
  | 'stage'
  | 'yearFrom'
  | 'yearTo'
  | 'source'
  | 'publisher'
  | 'publishedOn'
> & { agrees: boolean }

export type FoundNumber = Span & {
  number: Span | null
  again: Span[]
  /** As the form holds it: typed text, ids as text, '' for what is open. */
  values: Record<string, string | number | boolean | null>
  doubts: Doubt[]
  inBook: InBook[]
}

export type ParagraphReading = {
  text: string
  numbers: FoundNumber[]
  changes: OfferedChange[]
  /** Plans and proposals, which are no numbers of what was done. */
  undone: Undone[]
}

/**
 * The numbers of a pasted paragraph, ready to be confirmed: names matched to the catalogues, what is
 * in doubt said, and what the book has already beside each. `year` stands for years that the text
 * leaves out; `read` may have the words read elsewhere. A number is chosen beforehand only where
 * nothing has to be decided. Reads, never writes; null for whoever may not confirm.
 */
export async function readParagraph(
  ctx: ReadContext,
  { text, year }: { text: string; year: number | null },
  read: (text: string) => ReadWords | Promise<ReadWords> = readWords,
): Promise<ParagraphReading | null> {
  if (!may(ctx.actor, confirmTalliesPolicy)) return null
  const [{ numbers, changes, undone }, catalogue, book] = await Promise.all([
    read(text),
    catalogueOf(ctx),
    listTallies(ctx),
  ])
  return {
    text,
    changes,
    undone,
    numbers: numbers.map((one) => foundOf(one, catalogue, book.rows, year)),
  }
}

type Catalogue = {
  campaigns: Named[]
  fields: Named[]
  forms: (Named & { level: string | null })[]
}

async function catalogueOf({ db }: ReadContext): Promise<Catalogue> {
  const [ofCampaigns, ofFields, ofForms] = await Promise.all([
    db
      .select({ id: campaigns.id, name: campaigns.name, short: campaigns.shortName })
      .from(campaigns),
    db.select({ id: fields.id, name: fields.name }).from(fields),
    db
      .select({ id: awardForms.id, name: awardForms.name, level: awardForms.level })
      .from(awardForms),
  ])
  return {
    campaigns: ofCampaigns.map(({ id, name, short }) => ({ id, names: [name, short] })),
    fields: ofFields.map(({ id, name }) => ({ id, names: [name] })),
    forms: ofForms.map(({ id, name, level }) => ({ id, names: [name], level })),
  }
}

function foundOf(
  one: OfferedNumber,
  catalogue: Catalogue,
  book: TallyRow[],
  year: number | null,
): FoundNumber {
  const doubts: Doubt[] = []
  const isAwards = one.measure === 'awards'
  const yearFrom = one.from ?? one.to ?? year
  const yearTo = one.to ?? (one.from === undefined ? year : null)
  if (yearFrom === null || yearTo === null) doubts.push({ is: 'year' })
  else if (one.from === undefined && one.to === undefined) doubts.push({ is: 'reportYear' })
  if (isAwards && one.level === undefined) doubts.push({ is: 'level' })
  const campaignId = look(one.campaign, catalogue.campaigns, doubts, 'campaignUnknown')
  if (one.campaign === undefined) doubts.push({ is: 'campaign' })
  const formId = isAwards ? formOf(one, catalogue.forms, doubts) : null
  const fieldId =
    one.measure === 'models' ? look(one.field, catalogue.fields, doubts, 'fieldUnknown') : null
  const known = { ...one, yearFrom, yearTo, campaignId, awardFormId: formId, fieldId }
  const inBook = book.flatMap((row) => beside(known, row))
  const same = inBook.find(({ agrees, count }) => agrees && count === one.count)
  const open = doubts.some(({ is }) => !['reportYear', 'level', 'campaign'].includes(is))
  return {
    start: one.start,
    end: one.end,
    number: one.number,
    again: one.again,
    doubts,
    inBook,
    values: {
      take: !open && same === undefined,
      measure: one.measure,
      count: formatNumber(one.count),
      bound: one.bound ?? '',
      recipientKind: one.kind,
      level: one.level ?? '',
      yearFrom: text(yearFrom),
      yearTo: text(yearTo),
      campaignId: text(campaignId),
      awardFormId: text(formId),
      eventId: '',
      fieldId: text(fieldId),
      stage: one.measure === 'models' && one.stage !== 'registered' ? (one.stage ?? '') : '',
      unitId: '',
      partOfId: '',
      partOfRow: text(one.partOf ?? null),
      bookId: same?.id ?? null,
      quote: one.quote,
    },
  }
}

const text = (value: number | null): string => (value === null ? '' : String(value))

function look(
  said: string | undefined,
  records: Named[],
  doubts: Doubt[],
  is: 'campaignUnknown' | 'fieldUnknown',
): number | null {
  if (said === undefined) return null
  const { id } = matchName(said, records)
  if (id === null) doubts.push({ is, said })
  return id
}

/** "Bằng khen" of a city is one of those that a city gives. */
function formOf(one: OfferedNumber, forms: Catalogue['forms'], doubts: Doubt[]): number | null {
  if (one.form === undefined) return null
  const ofLevel = forms.filter(
    ({ level }) => level === null || one.level === undefined || level === one.level,
  )
  const found = matchName(one.form, ofLevel)
  if (found.id === null)
    doubts.push({ is: found.why === 'many' ? 'formMany' : 'formUnknown', said: one.form })
  return found.id
}

type Known = OfferedNumber & {
  yearFrom: number | null
  yearTo: number | null
  campaignId: number | null
  awardFormId: number | null
  fieldId: number | null
}

/**
 * The number of the book beside one found, where it speaks of the same thing as far as both say: what
 * the sentence leaves out it does not deny, and one form of praise is as good as another while the
 * count is the same. With another count, years, campaign, level and form must be the same.
 */
function beside(one: Known, row: TallyRow): InBook[] {
  if (row.measure !== one.measure || row.recipientKind !== one.kind) return []
  const open = (said: unknown, own: unknown) => said === undefined || said === null || said === own
  const fits =
    open(one.level, row.level) &&
    open(one.yearFrom, row.yearFrom) &&
    open(one.yearTo, row.yearTo) &&
    open(one.campaignId, row.campaignId) &&
    (one.fieldId ?? null) === row.fieldId &&
    (one.stage ?? 'registered') === (row.stage ?? 'registered')
  const agrees = !contradict({ count: one.count, bound: one.bound ?? null }, row)
  const certain =
    one.campaignId !== null &&
    one.yearFrom === row.yearFrom &&
    one.awardFormId === row.awardFormId &&
    (one.level ?? null) === row.level
  if (!fits || !(agrees ? row.count === one.count : certain)) return []
  const { id, measure, count, bound, recipientKind, level, stage } = row
  const { yearFrom, yearTo, source, publisher, publishedOn } = row
  const said = { id, measure, count, bound, recipientKind, level, stage, yearFrom, yearTo }
  return [{ ...said, source, publisher, publishedOn, agrees }]
}

import type { Level, Locale, RecipientKind, Regime } from '@/domain/vocabulary'

/** One award as a list prints it, in the order and wording of the page it was exported from. */
export type ListRow = {
  kind: RecipientKind
  name: string
  /** Position of an individual or address of a household, as it was then. */
  position: string
  unit: string
  form: string
  level: Level
  levelName: string
  campaign: string
  event: string
  decisionNumber: string
  /** `YYYY-MM-DD` */
  decidedOn: string | null
  /** Who issued the decision. */
  issuer: string
  awardYear: number
  citation: string
  /** Whole đồng, as decided. */
  rewardAmount: number | null
  /** In the words of `vocabulary.status`. */
  status: string
  sample: boolean
}

/** What stands above the rows. */
export type ListHead = {
  /** May hold line breaks, which the Word file keeps. */
  title: string
  /** The filters in words, one a line. */
  filters: string[]
  regime: Regime
  parentBody: string
  /** The issuing body, as the heading of papers names it; may hold a line break. */
  issuer: string
  place: string
  /** `YYYY-MM-DD` */
  madeOn: string
  locale: Locale
  /** Set when the list holds the recipients of one decision. */
  decision?: { number: string; decidedOn: string; issuer: string } | null
}

export type ListColumn =
  | 'number'
  | 'name'
  | 'kind'
  | 'position'
  | 'unit'
  | 'form'
  | 'level'
  | 'campaign'
  | 'event'
  | 'decisionNumber'
  | 'decidedOn'
  | 'issuer'
  | 'awardYear'
  | 'citation'
  | 'rewardAmount'
  | 'status'
  | 'note'

/** What a row can share with all others, and then is said once under the title. */
export type SharedValue = 'form' | 'level' | 'awardYear' | 'campaign' | 'status'

/** Every word that a list prints, in the language of its reader. */
export type ListWords = {
  sheet: string
  columns: Record<ListColumn, string>
  kinds: Record<RecipientKind, string>
  /** Headings of the blocks of a Word list, after their Roman numeral. */
  blocks: Record<RecipientKind, string>
  /** Heads of the name column, block by block. */
  names: Record<RecipientKind, string>
  /** Heads of the column that says who or where the recipient is. */
  posts: Record<RecipientKind, string>
  shared: Record<SharedValue, string>
  /** Marks a made-up record. */
  sample: string
  /** The status that goes without saying. */
  conferred: string
  empty: string
  madeOn: (date: string) => string
  attached: (number: string, date: string, issuer: string) => string
  placeAndDate: (place: string, date: string) => string
  count: (kind: RecipientKind, count: number) => string
  total: (parts: string) => string
}

type Translate = (key: ListWordKey, values?: Record<string, string | number>) => string

/** The words of a list, given a translator of all namespaces (`getTranslations()` without a name). */
export function listWords(t: Translate): ListWords {
  return {
    sheet: t('documents.list.sheet'),
    columns: {
      number: t('documents.list.columns.number'),
      name: t('documents.list.columns.name'),
      kind: t('documents.list.columns.kind'),
      position: t('documents.list.columns.position'),
      unit: t('documents.list.columns.unit'),
      form: t('documents.list.columns.form'),
      level: t('documents.list.columns.level'),
      campaign: t('documents.list.columns.campaign'),
      event: t('documents.list.columns.event'),
      decisionNumber: t('documents.list.columns.decisionNumber'),
      decidedOn: t('documents.list.columns.decidedOn'),
      issuer: t('documents.list.columns.issuer'),
      awardYear: t('documents.list.columns.awardYear'),
      citation: t('documents.list.columns.citation'),
      rewardAmount: t('documents.list.columns.rewardAmount'),
      status: t('documents.list.columns.status'),
      note: t('documents.list.columns.note'),
    },
    kinds: {
      collective: t('vocabulary.kind.collective'),
      individual: t('vocabulary.kind.individual'),
      household: t('vocabulary.kind.household'),
    },
    blocks: {
      collective: t('documents.list.blocks.collective'),
      individual: t('documents.list.blocks.individual'),
      household: t('documents.list.blocks.household'),
    },
    names: {
      collective: t('documents.list.names.collective'),
      individual: t('documents.list.names.individual'),
      household: t('documents.list.names.household'),
    },
    posts: {
      collective: t('documents.list.posts.collective'),
      individual: t('documents.list.posts.individual'),
      household: t('documents.list.posts.household'),
    },
    shared: {
      form: t('documents.list.shared.form'),
      level: t('documents.list.shared.level'),
      awardYear: t('documents.list.shared.awardYear'),
      campaign: t('documents.list.shared.campaign'),
      status: t('documents.list.shared.status'),
    },
    sample: t('common.sample'),
    conferred: t('vocabulary.status.conferred'),
    empty: t('documents.list.empty'),
    madeOn: (date) => t('documents.list.madeOn', { date }),
    attached: (number, date, issuer) => t('documents.list.attached', { number, date, issuer }),
    placeAndDate: (place, date) => t('documents.list.placeAndDate', { place, date }),
    count: (kind, count) => t(`vocabulary.kindCount.${kind}`, { count }),
    total: (parts) => t('documents.list.total', { parts }),
  }
}

type ListWordKey =
  | 'common.sample'
  | 'vocabulary.status.conferred'
  | `vocabulary.${'kind' | 'kindCount'}.${RecipientKind}`
  | `documents.list.${
      | 'sheet'
      | `columns.${ListColumn}`
      | `${'blocks' | 'names' | 'posts'}.${RecipientKind}`
      | `shared.${SharedValue}`
      | 'empty'
      | 'madeOn'
      | 'attached'
      | 'placeAndDate'
      | 'total'}`

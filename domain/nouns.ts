/** What is plain about a noun; whatever must know all nouns reads it here. */
type Facts = {
  /** The address of its list, under which each record has its page; null for what has none. */
  page: `/${string}` | null
  /**
   * Who sees a record: `unit` – a unit those that lie in it, the others all; `all` – everybody;
   * `office` – all but units; null – whoever its own queries let.
   */
  sight: 'unit' | 'all' | 'office' | null
  /** Its records are rows of a table of their own. */
  kept: boolean
  /** Its records may have files and photos. */
  files: boolean
  /** Its records are edited by a form: an earlier version of them can be brought back. */
  restored: boolean
  /** The one search box looks for it, and a form finds it by a part of its name. */
  searched: boolean
  /** The history can be narrowed to it; what is not is told under another noun. */
  told: boolean
}

/** What is done and is no record: a setting, a sign-in, a backup. */
const act = {
  page: null,
  sight: null,
  kept: false,
  files: false,
  restored: false,
  searched: false,
  told: true,
} as const
/** A record that stands behind a list or a page of something else. */
const kept = { ...act, kept: true } as const
/** A register: records that people enter and correct. */
const register = { ...kept, restored: true } as const
/** A part of a record, told with it. */
const part = { ...kept, told: false } as const

/** Every noun, in the order of the history's rail; words in `history.noun`. */
export const nouns = {
  award: { ...register, page: '/awards', sight: 'unit', files: true },
  decision: { ...register, page: '/decisions', sight: 'all', files: true, searched: true },
  event: { ...register, page: '/events', sight: 'all', files: true, searched: true },
  individual: { ...register, page: '/individuals', sight: 'unit', files: true, searched: true },
  unit: { ...register, page: '/units', sight: 'unit', files: true, searched: true },
  registration: { ...register, page: '/registrations', sight: 'unit', files: true },
  model: { ...register, page: '/models', sight: 'unit', files: true, searched: true },
  campaign: { ...register, page: '/campaigns', sight: 'all' },
  campaignYear: { ...register, page: '/campaigns/years' },
  tally: { ...register, page: '/tallies' },
  source: { ...register, sight: 'office', files: true },
  report: { ...kept, page: '/reports' },
  pin: kept,
  savedView: kept,
  attachment: kept,
  import: { ...kept, page: '/imports' },
  bulkEdit: { ...kept, page: '/bulk-edits' },
  awardForm: { ...register, sight: 'all' },
  field: { ...register, sight: 'all' },
  sample: act,
  office: act,
  security: act,
  user: kept,
  session: act,
  backup: act,
  personalExport: kept,
  retention: act,
  tidying: act,
  history: act,
  modelStage: { ...part, sight: 'unit', files: true },
  unitSuccession: part,
  importRow: part,
  personChange: part,
  distinctPeople: part,
  anonymisation: part,
} as const satisfies Record<string, Facts>

export type Noun = keyof typeof nouns

/** The nouns of which a fact holds. */
export type NounsWith<F extends Partial<Facts>> = {
  [N in Noun]: (typeof nouns)[N] extends F ? N : never
}[Noun]

export type KeptNoun = NounsWith<{ kept: true }>
export type OwnerNoun = NounsWith<{ files: true }>

type Flag = 'kept' | 'files' | 'restored' | 'searched' | 'told'

type Some<N> = readonly [N, ...N[]]

/** The nouns of which a fact holds, in their order. */
export const nounsWith = <F extends Flag>(fact: F): Some<NounsWith<Record<F, true>>> =>
  (Object.keys(nouns) as Noun[]).filter((noun) => nouns[noun][fact]) as never

export const hasFiles = (noun: Noun): noun is OwnerNoun => nouns[noun].files

/** What a noun's pages, folders and words are called: `individuals` for `individual`. */
export type PluralOf<N extends Noun> = (typeof nouns)[N]['page'] extends `/${infer P}` ? P : never
export type SearchedNoun = NounsWith<{ searched: true }>

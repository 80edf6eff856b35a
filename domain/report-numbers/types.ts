import type { Level, ModelStage, TallyKind, TallyMeasure } from '@/domain/vocabulary'

export type Bound = 'more-than' | 'at-least' | 'nearly'

/**
 * A number that a text publishes. What the text does not say is left out. `partOf` is the index, in
 * the same list, of the number that this one is a subset of; `quote` is a piece of the text as it
 * stands. `campaign`, `form` and `field` are in words, `from` and `to` are years.
 */
export type ReadTally = {
  measure: TallyMeasure
  kind: TallyKind
  level?: Level
  from?: number
  to?: number
  campaign?: string
  stage?: ModelStage
  field?: string
  form?: string
  count: number
  bound?: Bound
  partOf?: number
  quote: string
}

/** What is counted: who was honoured, a paper given, a model or work, a unit that takes part. */
export type Noun = {
  what: 'recipient' | 'paper' | 'model' | 'work' | 'unit'
  kind: TallyKind
  /** A word for people or bodies of any sort: counted only where the act stands right by it. */
  strict?: boolean
  /** Of a paper. */
  act?: Act
}

/** What is done to those counted: an honour, a stage of a model, or both. */
export type Act = {
  award: boolean
  stage?: ModelStage
  /** "Bằng khen"; for words of praise, the word. */
  form?: string
  praise?: boolean
}

export type Years = { from?: number; to?: number }

type Meaning =
  | { is: 'count'; count: number; bound?: Bound; noun: Noun }
  /** A number with no noun: part of a name, or short for the noun before ("16 cấp quận"). */
  | { is: 'number'; count: number; bound?: Bound }
  | { is: 'object'; noun: Noun }
  | { is: 'act'; act: Act }
  /** tiêu biểu, điển hình: says a stage of models only. */
  | { is: 'trait' }
  /** "cấp quận"; null when several are named at once. */
  | { is: 'level'; level: Level | null }
  /** An office or a place of that level: Quận ủy, UBND phường, tỉnh. */
  | { is: 'body'; level: Level }
  | { is: 'campaign'; name: string }
  | { is: 'field'; name: string }
  | { is: 'years'; years: Years }
  | { is: 'stop'; strong: boolean }
  /** được, nhận, đạt. */
  | { is: 'passive' }
  /** mỗi, phấn đấu, tăng: the number is a rate, a plan or a change. A plan is `lasting`. */
  | { is: 'not-a-count'; lasting: boolean }
  /** đã: what follows has happened. là: a number may stand behind its noun. số: the noun is counted. */
  | { is: 'light'; says?: 'done' | 'is' | 'sum' } // words that change nothing
  | { is: 'word'; says?: 'sum' }
  /** `within`: trong số, of which the number is the whole. */
  | { is: 'adjunct'; within?: true } // vì, trong, tại
  /** `source`: từ, of what something was chosen from. */
  | { is: 'link'; source?: true } // của
  | { is: 'name'; quoted?: string }
  | {
      is:
        | 'of' // trong đó
        | 'made' // gồm
        | 'open'
        | 'close'
        | 'colon'
        | 'has' // có
        | 'to' // cho
        | 'proposal' // đề nghị
        | 'foreign' // tham dự: what is no honour
    }

/** A piece of a sentence with its meaning and where it stands in the text. */
export type Item = Meaning & { start: number; end: number }
export type MeaningOf<K extends Meaning['is']> = Extract<Meaning, { is: K }>
export type CountItem = MeaningOf<'count'> & { start: number; end: number }
export type { Meaning }

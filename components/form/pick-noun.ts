import type { PluralOf, SearchedNoun } from '@/domain/nouns'

/** The registers that a type-ahead can ask (`/pick/<noun>?q=`): those of the one search, and who issues. */
export type PickNoun = PluralOf<SearchedNoun> | 'issuers'

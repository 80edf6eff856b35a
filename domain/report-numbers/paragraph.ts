import { type OfferedChange, type OfferedNumber, offerNumbers } from './offered'
import { readUndone, type Undone } from './read-numbers'

/** What a paragraph says, without the book. */
export type ReadWords = { numbers: OfferedNumber[]; changes: OfferedChange[]; undone: Undone[] }

export const readWords = (text: string): ReadWords => ({
  ...offerNumbers(text),
  undone: readUndone(text),
})

import { unbroken, withNounKept } from '../unbroken'

/** Text of a report as it is shown: a number stays with its noun, "Chỉ thị 05" on one line. */
export const display = (text: string): string => withNounKept(unbroken(text))

import { hasFamily, isCommonFamily, isForeignWord } from '@/domain/family-names'
import { isPositionAlone } from '@/domain/split-people'
import type { RecipientKind } from '@/domain/vocabulary'

/** "Nguyeenx Vawn Tuw": keys of Telex that no program turned into letters. */
const isTyped = (name: string): boolean => {
  if (!/^[\x20-\x7e]+$/.test(name)) return false
  const words = name.split(' ')
  const typed = words.filter((word) => /aa|ee|oo|^dd|[aou]w|[aeiouy][a-z]{0,2}[fjx]$/i.test(word))
  return typed.length > 1 && typed.some((word) => /^dd|[aou]w|[fjx]$/i.test(word))
}

/** What no person is called, or hardly. */
export const isOddPerson = (name: string, looks: RecipientKind | undefined): boolean =>
  /[\d@:;?!,/&+*|~→"“”[\]]|\s[-–]\s|^[^(]*\)/.test(name) ||
  looks === 'collective' ||
  isTyped(name) ||
  name.split(' ').length > 7 ||
  (isPositionAlone(name) && !hasFamily(name)) ||
  // "Văn thư", "Lái xe": a name has more capitals, or more words behind its family.
  (/^\p{Lu}\p{L}*(?: \p{Ll}\p{L}*)+$/u.test(name) &&
    (!hasFamily(name) || name.split(' ').length < 3))

/** "CVC. Nguyễn Văn An", "lão nông Nguyễn Văn An": before a full name stands what is no name. */
export function isUnknownBefore(name: string): boolean {
  const words = name.split(' ')
  const at = words.findIndex((word) => isCommonFamily(word))
  if (at < 1 || words.length - at < 3 || hasFamily(name)) return false
  return words
    .slice(0, at)
    .some(
      (word) => /^\p{Ll}|[./]/u.test(word) || (/^\p{Lu}{2,}$/u.test(word) && !isForeignName(word)),
    )
}
const isForeignName = (word: string): boolean => word.length > 4 && isForeignWord(word)

import { cleanText, fold } from './text'

/**
 * Whether two records speak of one person: the only place that says so. Lists, quick entry, the hints
 * beside the forms and the page of likely doubles all ask here.
 */

/** What is known of a person besides the name; null or left out where it is not. */
export type Facts = {
  birthYear?: number | null
  identityNumber?: string | null
  honorific?: string | null
}
export type Named = Facts & { fullName: string }

/**
 * A name as it sounds, whichever way it is spelled: the mark of a tone on either vowel (Hòa, Hoà),
 * i or y at the end of an open syllable (Lý, Lí; Mỹ, Mĩ; Quý, Quí), capitals, and what stands between
 * the words. Another letter or another tone is another name: Thúy and Thủy, An, Ân and Ấn.
 */
export function nameKey(name: string): string {
  let whole = ''
  for (const word of name.split(' ')) {
    const key = keys.get(word) ?? keyOfWord(word)
    if (key !== '') whole = whole === '' ? key : `${whole} ${key}`
  }
  return whole
}

/** The names of a hundred thousand people are made of a few hundred words. */
const keys = new Map<string, string>()

function keyOfWord(word: string): string {
  const key = cleanText(word)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(syllableKey)
    .join(' ')
  if (keys.size > 20_000) keys.clear()
  keys.set(word, key)
  return key
}

/** Huyền, hỏi, ngã, sắc, nặng. */
const tones = /[\u0300\u0309\u0303\u0301\u0323]/g

function syllableKey(syllable: string): string {
  const tone = syllable.match(tones) ?? []
  const letters = syllable.replace(tones, '').replace(openY, '$1i')
  // A bare digit never stands for a tone: the apostrophe keeps "Khu 1" and the like apart.
  return letters + tone.map((mark) => `'${toneNumbers[mark]}`).join('')
}

/** Where the rules of spelling let i and y stand for one sound. "Thi" and "Thy" are two names. */
const openY = /^(h|k|l|m|s|t|qu)y$/
const toneNumbers: Record<string, number> = {
  '\u0300': 1,
  '\u0309': 2,
  '\u0303': 3,
  '\u0301': 4,
  '\u0323': 5,
}

const hasOpenVowel = /(?:^| )(?:h|k|l|m|s|t|qu)[iy](?= |$)/

/** The other spellings of a name as it is searched (see `fold`); the name's own comes first. */
export function foldedSpellings(folded: string): string[] {
  if (!hasOpenVowel.test(folded)) return [folded]
  const spelled = folded.split(' ').reduce<string[][]>(
    (all, word) => {
      const [, onset, end] = /^(h|k|l|m|s|t|qu)([iy])$/.exec(word) ?? []
      const ways = onset ? [word, onset + (end === 'i' ? 'y' : 'i')] : [word]
      return all.length * ways.length > 8
        ? all.map((begun) => [...begun, word])
        : ways.flatMap((way) => all.map((begun) => [...begun, way]))
    },
    [[]],
  )
  return spelled.map((words) => words.join(' '))
}

/**
 * `same`: one name, whichever way it is spelled. `unmarked`: one of the two was typed without its
 * marks, wholly or where they are often left out (Nguyen, Thi, Van); to be asked. Else another name.
 */
export type Likeness = 'same' | 'unmarked' | 'other'

export function namesAlike(a: string, b: string): Likeness {
  const [one, other] = [nameKey(a), nameKey(b)]
  if (one === other) return 'same'
  if (!sameLetters(a, b)) return 'other'
  if (isBare(one) || isBare(other)) return 'unmarked'
  const [words, others] = [one.split(' '), other.split(' ')]
  const differ = words.filter((word, at) => word !== others[at] && !mayLackMarks(word, others, at))
  return differ.length === 0 && words.length === others.length ? 'unmarked' : 'other'
}

const sameLetters = (a: string, b: string): boolean => spellingOf(a) === spellingOf(b)
const spellingOf = (name: string): string =>
  fold(name)
    .split(' ')
    .map((word) => word.replace(openY, '$1i'))
    .join(' ')

/** No mark in all of it: typed by somebody who types none. */
const isBare = (key: string): boolean => /^[a-z0-9 ]*$/.test(key)

/** A family name without its marks is none, and nobody's middle name is "Thi" or "Van" for "Thị", "Văn". */
function mayLackMarks(word: string, others: string[], at: number): boolean {
  const other = others[at] ?? ''
  if (!isBare(word) && !isBare(other)) return false
  const isMiddle = at > 0 && at < others.length - 1
  return at === 0 ? others.length > 1 : isMiddle && /^(thi|van)(?!\p{L})/u.test(fold(other))
}

/** True when these cannot be one person. What is not known contradicts nothing. */
export function contradicts(a: Facts, b: Facts): boolean {
  return (
    differs(a.birthYear, b.birthYear) ||
    differs(sexOf(a.honorific), sexOf(b.honorific)) ||
    identitiesDiffer(a.identityNumber, b.identityNumber)
  )
}

const differs = <T>(a: T | null | undefined, b: T | null | undefined): boolean =>
  a != null && b != null && a !== b

/** An old card of 9 digits and a new one of 12 may be one person's: only numbers of one kind tell. */
const identitiesDiffer = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Boolean(a && b) && a?.length === b?.length && a !== b

/** `same`: one name and nothing against it; `maybe`: typed without marks; `other`: somebody else. */
export function samePerson(a: Named, b: Named): 'same' | 'maybe' | 'other' {
  const alike = namesAlike(a.fullName, b.fullName)
  if (alike === 'other' || contradicts(a, b)) return 'other'
  return alike === 'same' ? 'same' : 'maybe'
}

/**
 * Which of the people of one unit is meant: the only one of that name whom nothing contradicts; of
 * several the one whose birth year or number is the same, else the one who is spelled exactly so.
 * Never guessed between several.
 */
export function theOneMeant<P extends Named>(people: P[], person: Named): P | undefined {
  const may = people.filter((each) => samePerson(each, person) === 'same')
  if (may.length < 2) return may[0]
  const proven = may.filter((each) => agrees(each, person))
  if (proven.length > 0) return proven.length === 1 ? proven[0] : undefined
  const exact = may.filter((each) => each.fullName === person.fullName)
  return exact.length === 1 ? exact[0] : undefined
}

/** Something that both are known by is the same: more than nothing against it. */
export const agrees = (a: Facts, b: Facts): boolean =>
  (a.birthYear != null && a.birthYear === b.birthYear) ||
  (Boolean(a.identityNumber) && a.identityNumber === b.identityNumber)

/** What a form of address tells; null where it is for both ("Đồng chí", "Ông/Bà", "Bác sĩ"). */
export function sexOf(honorific: string | null | undefined): 'man' | 'woman' | null {
  // The first word of each: "Mẹ Việt Nam anh hùng" is no man for the "anh" in it.
  const words = cleanText(honorific ?? '')
    .toLowerCase()
    .split(/[/(),;]|\shoặc\s/)
    .map((part) => part.match(/\p{L}+/u)?.[0] ?? '')
  const isMan = words.some((word) => men.has(word))
  const isWoman = words.some((word) => women.has(word))
  if (isMan === isWoman) return null
  return isMan ? 'man' : 'woman'
}

const men = new Set(['ông', 'anh', 'chú', 'cậu', 'mr', 'nam'])
const women = new Set(['bà', 'chị', 'cô', 'dì', 'mẹ', 'mợ', 'thím', 'ni', 'mrs', 'ms', 'nữ'])

export type Side = 'keep' | 'go'
type Placed = Named & { unitId?: number | null }

/**
 * Whose an award is of two people who were taken for one: a birth year tells before a name, a name
 * before a unit. Null when nothing tells them apart.
 */
export function whoseAward(award: Placed, keep: Placed, go: Placed): Side | null {
  const one = [keep, go].map((person) => contradicts(award, person))
  if (one[0] !== one[1]) return one[0] ? 'go' : 'keep'
  const named = [keep, go].map((person) => nameKey(person.fullName) === nameKey(award.fullName))
  if (named[0] !== named[1]) return named[0] ? 'keep' : 'go'
  const spelled = [keep, go].map((person) => person.fullName === award.fullName)
  const placed = [keep, go].map((person) => person.unitId != null && person.unitId === award.unitId)
  if (placed[0] !== placed[1]) return placed[0] ? 'keep' : 'go'
  if (spelled[0] !== spelled[1]) return spelled[0] ? 'keep' : 'go'
  return null
}

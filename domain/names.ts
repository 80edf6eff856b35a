import { cleanText } from '@/domain/text'

/** A Vietnamese name in its parts. The given name is the last word, the family name the first. */
export function splitName(fullName: string): { family: string; middle: string; given: string } {
  const words = cleanText(fullName).split(' ')
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return { family, middle: words.join(' '), given }
}

/**
 * An ASCII key whose byte order is the order of a Vietnamese list of people: by given name, then
 * middle, then family name, each as `Intl.Collator('vi')` compares. Engines need no collation.
 */
export function nameSortKey(fullName: string): string {
  const { family, middle, given } = splitName(fullName)
  return [given, middle, family].map((part) => collationKey(part, false)).join('')
}

/**
 * The same for units and titles: left to right, numbers by value ("Khu phố 2" before "Khu phố 10"),
 * as `Intl.Collator('vi', { numeric: true })` compares.
 */
export function textSortKey(text: string): string {
  return collationKey(cleanText(text), true)
}

/** First difference: letters, in the order of the alphabet. ă â đ ê ô ơ ư are letters of their own. */
const alphabet = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Second difference: huyền, hỏi, ngã, sắc, nặng, then the marks of other languages. */
const marks =
  '\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304\u031b'

const vowelMarks: Record<string, string> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
}

/** Below every weight, so that a shorter text comes before a longer one that begins with it. */
const end = ' '
const plain = '!'
const letterWeights = weightsFrom(alphabet, 0x21)
const markWeights = weightsFrom(marks, 0x22)

/** What a character adds to each level of a key. */
type Weights = { letters: string; tones: string; cases: string }

/** Three levels in one string, as the Unicode collation algorithm has them: letters, tones, case. */
function collationKey(text: string, numeric: boolean): string {
  let letters = ''
  let tones = ''
  let cases = ''
  const add = (weights: Weights) => {
    letters += weights.letters
    tones += weights.tones
    cases += weights.cases
  }
  const parts = numeric ? text.split(/(\d+)/) : [text]
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) add(weighNumber(part))
    else for (const character of part) add(weighOnce(character))
  }
  return letters + end + withoutTail(tones) + end + withoutTail(cases) + end
}

/** An import makes a hundred thousand keys out of the same two hundred characters. */
const weighed = new Map<string, Weights>()

function weighOnce(character: string): Weights {
  const known = weighed.get(character)
  if (known) return known
  const weights = weigh(character)
  if (character < '\u2100') weighed.set(character, weights)
  return weights
}

/** One character of NFC text: a letter with its marks, or a mark that NFC has no letter for. */
function weigh(character: string): Weights {
  const sum: Weights = { letters: '', tones: '', cases: '' }
  for (const [piece] of decompose(character).matchAll(/\P{M}?\p{M}*/gu)) {
    const { letter, tone, isUpper } = readPiece(piece)
    const marksOfTone = Array.from(tone, (mark) => weight(markWeights, mark)).join('')
    sum.letters += letter && weight(letterWeights, letter)
    sum.tones += (letter && plain) + marksOfTone
    sum.cases += letter && (isUpper ? '"' : plain)
  }
  return sum
}

/** Curly quotes and dashes sort as the plain ones: people type K’Sor and K'Sor for one name. */
function decompose(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
}

/** One base character and its marks. In NFD the dot of ậ stands before the circumflex. */
function readPiece(piece: string): { letter: string; tone: string; isUpper: boolean } {
  const [, base = '', tail = ''] = /^(\P{M}?)(\p{M}*)$/u.exec(piece) ?? []
  const lower = base.toLowerCase()
  const hook = Array.from(tail).find((mark) => lower + mark in vowelMarks) ?? ''
  const letter = vowelMarks[lower + hook] ?? lower
  return { letter, tone: tail.replace(hook, ''), isUpper: lower !== base }
}

/** A number sorts where digits do, by its length without leading zeros and then by its digits. */
function weighNumber(digits: string): Weights {
  const value = digits.replace(/^0+(?=\d)/, '')
  const length =
    '~'.repeat(Math.floor(value.length / 90)) + String.fromCharCode(0x21 + (value.length % 90))
  return { letters: weight(letterWeights, '0') + length + value, tones: plain, cases: plain }
}

/** Characters outside the tables come after all others, by code point. */
function weight(weights: Map<string, string>, character: string): string {
  return (
    weights.get(character) ?? `~${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
  )
}

function weightsFrom(characters: string, first: number): Map<string, string> {
  return new Map(
    Array.from(characters, (character, index) => [character, String.fromCharCode(first + index)]),
  )
}

function withoutTail(weights: string): string {
  return weights.replace(/!+$/, '')
}

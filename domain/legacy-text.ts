import { isVietnameseWord } from './vietnamese-word'

/**
 * Files of before 2001 keep Vietnamese letters as Latin ones of an old font: TCVN3 (".VnTime") one
 * letter for one, VNI-Windows a letter and its marks behind it. Sources: TCVN 5712:1993 (VN3), the
 * VNI for Windows code page.
 */
export type LegacyEncoding = 'tcvn3' | 'vni'

/**
 * One text, NFC; letters that the old font does not have stay. TCVN3 has no capitals with a tone: a
 * font of its own (".VnTimeH") shows small letters as capitals, so that they come out small.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const [table, longest] = encoding === 'tcvn3' ? [tcvn3, 1] : [vni, 2]
  let out = ''
  for (let at = 0; at < text.length; ) {
    const two = longest === 2 ? table.get(text.slice(at, at + 2)) : undefined
    out += two ?? table.get(text.charAt(at)) ?? text.charAt(at)
    at += two ? 2 : 1
  }
  return out
}

export type Reading = 'unicode' | LegacyEncoding

/**
 * The ways of reading a text that make the most Vietnamese words of its letters beyond ASCII: one
 * when it is certain, several when the words fit each ("Hoà" is Hồ in VNI), none when it has no such
 * letters or none of them makes sense.
 */
export function readingsOf(text: string): Reading[] {
  if (!beyondAscii.test(text)) return []
  if (onlyUnicode.test(text)) return ['unicode']
  const scores = ways.map((way) => wordsRead(text, way))
  const best = Math.max(...scores)
  return best === 0 ? [] : ways.filter((_, at) => scores[at] === best)
}

/**
 * The old encoding that most of these texts are in, or null for Unicode and other languages. One name
 * may fit all; a file does not.
 */
export function detectLegacy(texts: Iterable<string>): LegacyEncoding | null {
  const sure: Record<Reading, number> = { unicode: 0, tcvn3: 0, vni: 0 }
  let odd = 0
  for (const text of texts) {
    const readings = readingsOf(text)
    const [only] = readings
    if (readings.length === 0 && beyondAscii.test(text)) odd++
    else if (only && readings.length === 1) sure[only]++
  }
  const best = sure.tcvn3 >= sure.vni ? 'tcvn3' : 'vni'
  // French or Spanish words make a Vietnamese one by chance, beside many that make none.
  return sure[best] > odd && sure[best] > sure.unicode ? best : null
}

/** How many words with letters beyond ASCII are Vietnamese, read so. */
export function wordsRead(text: string, way: Reading): number {
  let count = 0
  for (const piece of text.split(betweenWords)) {
    if (!beyondAscii.test(piece)) continue
    if (isWord(piece, way)) count++
  }
  return count
}

const ways: Reading[] = ['unicode', 'tcvn3', 'vni']
const beyondAscii = /[\u0080-\uffff]/
/** Letters and marks that the old fonts' one byte cannot be. */
const onlyUnicode = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|\p{M}/u
const betweenWords = /[^A-Za-z\u0080-\uffff]+|[\u2000-\u206f\u00a0\ufeff]+/
/** In Unicode these stand around words; in TCVN3 they are letters. */
const aroundWords = /^[«»·•°©®§±²³¹º´]+|[«»·•°©®§±²³¹º´]+$/g

const known = new Map<string, boolean>()

function isWord(piece: string, way: Reading): boolean {
  const key = way + piece
  const before = known.get(key)
  if (before !== undefined) return before
  const bare = way === 'unicode' ? piece.replace(aroundWords, '') : fromLegacy(piece, way)
  // One letter alone (©, µ, a mark) proves nothing, nor does a word that the font leaves as it is.
  const isRead = way === 'unicode' || (bare !== piece && isAllRead(piece, way))
  const answer = bare.length > 1 && isRead && isVietnameseWord(bare)
  if (known.size > 20_000) known.clear()
  known.set(key, answer)
  return answer
}

/** No letter beyond ASCII is left that the font does not have. */
function isAllRead(piece: string, way: LegacyEncoding): boolean {
  if (way === 'tcvn3') return !Array.from(piece).some((c) => c > '\u007f' && !tcvn3.has(c))
  for (let at = 0; at < piece.length; at++) {
    if (vni.has(piece.slice(at, at + 2))) at++
    else if (piece.charAt(at) > '\u007f' && !vni.has(piece.charAt(at))) return false
  }
  return true
}

const tcvn3 = new Map<string, string>()
const tcvn3Small = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const tcvn3Codes = 'µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
for (const [at, letter] of Array.from(`${tcvn3Small}ăâđêôơưĂÂÊÔƠƯĐ`).entries())
  tcvn3.set(`${tcvn3Codes}¨©®ª«¬\u00ad¡¢£¤¥¦§`.charAt(at), letter)

const vni = new Map<string, string>()
/** Sắc, huyền, hỏi, ngã, nặng: the mark behind a plain vowel, over a circumflex, over a breve. */
const vniMarks: [string, string][] = [
  ['aeouyôö', 'ùøûõï'],
  ['aeo', 'áàåãä'],
  ['a', 'éèúüë'],
]
const hats = ['', '\u0302', '\u0306']
const horned: Record<string, string> = { ô: 'ơ', ö: 'ư' }
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
for (const [row, [vowels, marks]] of vniMarks.entries())
  for (const vowel of vowels)
    for (const [at, mark] of Array.from(marks).entries())
      addVni(vowel + mark, (horned[vowel] ?? vowel) + hats[row] + tones[at])
for (const vowel of 'aeo') addVni(`${vowel}â`, `${vowel}\u0302`)
addVni('aê', 'ă')
for (const [at, code] of Array.from('ñíìæóòîôö').entries()) addVni(code, 'đíìỉĩịỵơư'.charAt(at))

/** As it is, with a capital before a small mark ("Aâ"), and all in capitals. */
function addVni(code: string, letter: string): void {
  const small = letter.normalize('NFC')
  vni.set(code, small)
  vni.set(code.charAt(0).toUpperCase() + code.slice(1), small.toUpperCase())
  vni.set(code.toUpperCase(), small.toUpperCase())
}

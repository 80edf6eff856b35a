import { isVietnameseWord } from './vietnamese-word'

/**
 * Vietnamese in UTF-8 that some program took for an older encoding ("Nguyá»…n"), as it was meant; null
 * for a text that is not. Certain, for no other text makes whole UTF-8 letters by chance. What was taken
 * so twice is mended twice.
 */
export function mendMojibake(text: string): string | null {
  if (!suspect.test(text)) return null
  let mended = text
  for (let times = 0; times < 3 && suspect.test(mended); times++) {
    const next = once(mended)
    if (next === null) break
    mended = next
  }
  return mended === text ? null : mended
}

/** The first bytes of Vietnamese letters in UTF-8 as windows-1252, 1258 and old Macintoshes show them. */
const suspect = /[ÃÄÅÆÂĂ√ƒ∆¬][^\sA-Za-z\u0100-\u024f\u1e00-\u1eff]|\p{Ll}Ã |Ä(?=\S)|á[º»]|·[∫ª]/u

function once(text: string): string | null {
  // One encoding for the whole text is surer than another for some of its words.
  for (const read of [whole, words])
    for (const table of tables()) {
      const mended = read(text, table)
      if (mended !== null && isMeant(mended))
        return joinSpaces(mended)
          .replace(/^\ufeff/, '')
          .normalize('NFC')
    }
  return null
}

const whole = (text: string, table: Table): string | null => decode(mendSpaces(text), table)

/** Words by themselves, where a part of the cell is sound; null when none of them can be mended. */
function words(text: string, table: Table): string | null {
  let isAny = false
  const pieces = text.split(/([ \n,;()]+)/).map((piece) => {
    const mended = suspect.test(piece) ? decode(mendSpaces(piece), table) : null
    isAny ||= mended !== null
    return mended ?? piece
  })
  return isAny ? pieces.join('') : null
}

type Table = Map<string, number>
let made: Table[] | undefined

/** Each letter of an encoding to its byte. */
const tables = (): Table[] => {
  made ??= [western, tableOf('windows-1258'), tableOf('macintosh')]
  return made
}

function tableOf(name: string): Table {
  const decoder = new TextDecoder(name)
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
}

/** Written out: Node has been known to take windows-1252 for ISO 8859-1, which lacks these. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const western: Table = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    byte >= 0x80 && byte < 0xa0 ? high.charAt(byte - 0x80) : String.fromCharCode(byte),
    byte,
  ]),
)

const strict = new TextDecoder('utf-8', { fatal: true })

function decode(text: string, table: Table): string | null {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    // Control characters between are those that the encoding has no letter for.
    const byte = table.get(letter) ?? (code < 0xa0 ? code : undefined)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  try {
    return strict.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

const isMeant = (text: string): boolean =>
  /[àáâãèéêìíòóôõùúýăđĩũơư\u1ea0-\u1ef9–“”‘’…]/iu.test(text.normalize('NFC'))

/**
 * "à" is Ã and a space that does not break, which becomes a common one; Đ is Ä and a sign that is not
 * kept. In a text that shows no other broken letter, "XÃ " is a word in capitals.
 */
function mendSpaces(text: string): string {
  const withDelta = text.replace(/Ä(?=á|[\sA-Za-z]|Æ|Ã|Ä|$)/g, 'Ä\u0090')
  if (!/[ÃÄÅÆ][^\sA-Za-z]|á[º»]|\p{Ll}Ã /u.test(text)) return withDelta
  return withDelta
    .replace(/Ã {2}/g, 'Ã\u00a0 ')
    .replace(/Ã ?$/, 'Ã\u00a0')
    .replace(/Ã (?=\S)/g, `Ã\u00a0${between}`)
}

const between = '\u0001'

/** Whether the space that was put there belongs to the letter or stands behind it. */
const joinSpaces = (text: string): string =>
  text.split(between).reduce((before, after) => {
    const last = /\p{L}*$/u.exec(before)?.[0] ?? ''
    const first = /^\p{L}*/u.exec(after)?.[0] ?? ''
    const isOne = first !== '' && isVietnameseWord(last + first) && !isVietnameseWord(first)
    return isOne ? before + after : `${before} ${after}`
  })

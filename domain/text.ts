/**
 * One line of text as it may be stored: NFC, ordinary letters for full-width ones, single spaces,
 * nothing invisible (zero-width, direction controls, soft hyphens, control characters), trimmed.
 * Idempotent. Line breaks and tabs become spaces.
 */
export function cleanText(text: string): string {
  // Nearly every text is clean already, and one look tells.
  if (text === '' || ordinary.test(text)) return text
  return mendLetters(text).replace(space, ' ').trim().normalize('NFC')
}

/** As `cleanText`, but line breaks stay: `\n`, at most two in a row, each line trimmed. */
export function cleanParagraph(text: string): string {
  return mendLetters(text)
    .replace(lineBreak, '\n')
    .split('\n')
    .map((line) => line.replace(space, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
}

/**
 * The form that is searched and compared: lower case, no diacritics, đ as d, and a single space for
 * whatever is neither letter nor digit. Idempotent; the same for NFC and NFD.
 */
export function fold(text: string): string {
  return ordinary.test(text) ? foldOrdinary(text) : foldAny(text)
}

function foldAny(text: string): string {
  return cleanText(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖƀłø]/g, (letter) => strokeless[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A search query as `fold` makes it, whole and in words; no words when nothing can be searched. */
export function matchWords(query: string): { whole: string; words: string[] } {
  const whole = fold(query)
  return { whole, words: whole === '' ? [] : whole.split(' ') }
}

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
const space = /[\s\p{Z}\u0085]+/gu
const invisible = /[\p{Cf}\p{Cs}\p{DI}\p{NChar}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu

/** Unicode does not decompose a stroke, so NFD leaves these letters whole. */
const strokeless: Record<string, string> = { đ: 'd', ð: 'd', ɖ: 'd', ƀ: 'b', ł: 'l', ø: 'o' }

/**
 * Ð (eth) and Ɖ look the same as Đ, and old fonts and code pages leave them in its place: a name
 * spelled with them would be found, sorted and matched as another one. The hyphens U+2010 and U+2011
 * come from Word, where they are only a matter of display.
 */
function mendLetters(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\u2010\u2011]/g, '-')
}

const accented =
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ'
/** Printable ASCII and composed Vietnamese letters, single spaces within: what cleaning leaves as is. */
const ordinary = new RegExp(`^[!-~${accented}]+(?: [!-~${accented}]+)*$`)

/** The same letter by letter: a list of a hundred thousand rows folds half a million texts. */
function foldOrdinary(text: string): string {
  let folded = ''
  let gap = false
  for (const letter of text) {
    const base = bases.get(letter)
    if (base === undefined) gap = folded !== ''
    else {
      folded += gap ? ` ${base}` : base
      gap = false
    }
  }
  return folded
}

const bases = new Map(
  [...accented, ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'].map(
    (letter) => [letter, foldAny(letter)],
  ),
)

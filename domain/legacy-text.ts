/**
 * Files of before 2001 keep Vietnamese letters as Latin ones of an old font: TCVN3 (".VnTime") one
 * letter for one, VNI-Windows a letter and its marks. Sources: TCVN 5712:1993 (VN3), VNI-Windows.
 */
export type LegacyEncoding = 'tcvn3' | 'vni'

const tcvn3Letters =
  'à\u00b5 á\u00b8 ả\u00b6 ã\u00b7 ạ\u00b9 ă\u00a8 ằ\u00bb ắ\u00be ẳ\u00bc ẵ\u00bd ặ\u00c6 â\u00a9 ầ\u00c7 ấ\u00ca ẩ\u00c8 ẫ\u00c9 ậ\u00cb đ\u00ae è\u00cc é\u00d0 ẻ\u00ce ẽ\u00cf ẹ\u00d1 ê\u00aa ề\u00d2 ế\u00d5 ể\u00d3 ễ\u00d4 ệ\u00d6 ì\u00d7 í\u00dd ỉ\u00d8 ĩ\u00dc ị\u00de ò\u00df ó\u00e3 ỏ\u00e1 õ\u00e2 ọ\u00e4 ô\u00ab ồ\u00e5 ố\u00e8 ổ\u00e6 ỗ\u00e7 ộ\u00e9 ơ\u00ac ờ\u00ea ớ\u00ed ở\u00eb ỡ\u00ec ợ\u00ee ù\u00ef ú\u00f3 ủ\u00f1 ũ\u00f2 ụ\u00f4 ư\u00ad ừ\u00f5 ứ\u00f8 ử\u00f6 ữ\u00f7 ự\u00f9 ỳ\u00fa ý\u00fd ỷ\u00fb ỹ\u00fc ỵ\u00fe Ă\u00a1 Â\u00a2 Đ\u00a7 Ê\u00a3 Ô\u00a4 Ơ\u00a5 Ư\u00a6'
const fromTcvn3 = new Map(
  tcvn3Letters.split(' ').map((pair) => [pair[1] as string, pair[0] as string]),
)

/** After a plain vowel: its tone, or the circumflex or breve with a tone. */
const vniTones: [string, string][] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
]
const vniHats: [string, string][] = [
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
]
const vniBreves: [string, string][] = [
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]
const vniSingles: [string, string][] = [
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
]
const fromVni = vniTable()

function vniTable(): Map<string, string> {
  const table = new Map<string, string>()
  const add = (from: string, to: string) => {
    table.set(from, to.normalize('NFC'))
    table.set(from.toUpperCase(), to.toUpperCase().normalize('NFC'))
    const [first = '', ...rest] = from
    table.set(first.toUpperCase() + rest.join(''), to.toUpperCase().normalize('NFC'))
  }
  for (const [from, to] of vniSingles) add(from, to)
  for (const vowel of ['a', 'e', 'o', 'u', 'y', 'ô', 'ö']) {
    const base = vowel === 'ô' ? 'ơ' : vowel === 'ö' ? 'ư' : vowel
    for (const [mark, tone] of vniTones) add(vowel + mark, base + tone)
  }
  for (const vowel of ['a', 'e', 'o'])
    for (const [mark, to] of vniHats) add(vowel + mark, vowel + to)
  for (const [mark, to] of vniBreves) add(`a${mark}`, `a${to}`)
  return table
}

/** One text, NFC; letters that the old font does not have stay. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3')
    return Array.from(text, (letter) => fromTcvn3.get(letter) ?? letter)
      .join('')
      .normalize('NFC')
  let out = ''
  for (let at = 0; at < text.length; ) {
    const two = fromVni.get(text.slice(at, at + 2))
    const one = two ?? fromVni.get(text[at] as string) ?? (text[at] as string)
    out += one
    at += two ? 2 : 1
  }
  return out.normalize('NFC')
}

/** Letters that only Vietnamese in Unicode has. */
const unicode = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/
/** What no Vietnamese word has beside a letter, in Unicode. */
const tcvn3Sign =
  /[¨©ª«¬®µ¶·¸¹»¼½¾\u00ad§](?=\p{L}|\b)|\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾\u00adÆÇËÎÏÑÓÕÖ×ØÜÞßåæçëîñö÷øûþ](?=\p{Ll}|[\s,.]|$)/u
const vniSign = /[aeouyAEOUY][øûïåäêëüØÛÏÅÄÊËÜ]|[ñöÑÖ]|[aeouy][ùõáàãâ](?=[a-z]|\b)|[AEOUY][ÙÕÁÀÃÂ]/

/**
 * The old encoding that a whole file's texts are in, or null for Unicode. One name may fit all three;
 * a file does not.
 */
export function detectLegacy(texts: string[]): LegacyEncoding | null {
  let modern = 0
  let tcvn3 = 0
  let vni = 0
  for (const text of texts) {
    if (!/[\u0080-\uffff]/.test(text)) continue
    if (unicode.test(text)) modern++
    else {
      if (tcvn3Sign.test(text)) tcvn3++
      if (vniSign.test(text)) vni++
    }
  }
  const best = Math.max(tcvn3, vni)
  if (best === 0 || modern > best * 2) return null
  const firm = texts.filter((text) => !unicode.test(text)).join('\n')
  const signs = (firm.match(/[¨©ª«¬®µ¶·¸¹»¼½¾\u00ad]/g) ?? []).length
  const pairs = (firm.match(/[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêëüÙØÛÕÏÂÁÀÅÃÄÊËÜ]/g) ?? []).length
  if (signs === 0 && pairs < 3) return null
  return signs * 2 > pairs ? 'tcvn3' : 'vni'
}

/** Whether one text of such a file is in the old encoding itself. */
export const isLegacy = (text: string): boolean =>
  /[\u0080-\u00ff]/.test(text) && !unicode.test(text)

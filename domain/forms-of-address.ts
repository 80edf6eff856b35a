import { hasFamily, isCommonFamily, isForeignWord, isHighlandName } from './family-names'
import { kindOfName } from './kind-of-name'
import { cleanText } from './text'
import { isVietnameseWord } from './vietnamese-word'

/** Words that people are called by, titles, ranks and degrees; a name may stand behind several. */
const words = [
  'ông\\s*(?:\\(|\\/)\\s*bà\\)?|(?:cụ|quý|các|em|cháu)\\s+(?:ông|bà|học sinh|sinh viên|bé|cụ)',
  'đ\\/c|đ\\.c|đc|đồng chí|mr|mrs|ms|dr',
  '(?:bà )?mẹ (?:vnah|việt nam anh hùng)|anh hùng(?: (?:lao động|llvt|llvtnd|lực lượng vũ trang(?: nhân dân)?))?',
  'ahlđ|ahllvt|ahllvtnd|thương binh|bệnh binh|cựu chiến binh|liệt sĩ|chiến sĩ|học sinh|sinh viên|hs|sv',
  '(?:bác sĩ|bác sỹ|bs)(?:[\\s.]*(?:chuyên khoa|ck)\\s*(?:cấp\\s*)?(?:i{1,2}|[12]))?|bsck(?:i{1,2}|[12])?|(?:ck|chuyên khoa)\\s*(?:i{1,2}|[12])|dsck(?:i{1,2}|[12])?',
  '(?:dược|y|thạc|tiến|nhạc|họa|hoạ|ca|nghệ|tu) s[ĩỹ](?: khoa học| nhân dân| ưu tú)?|(?:phó )?giáo sư|luật sư|kiến trúc sư|kỹ sư|võ sư|cử nhân|y tá|lương y',
  '(?:nghệ nhân|nhà giáo|thầy thuốc)(?: nhân dân| ưu tú)?|nhà (?:báo|văn|thơ)|vận động viên|huấn luyện viên',
  'pgs|gs|tskh|ts|th\\.?s|bs|ds|ks|kts|cn|ls|ys|đd|nsnd|nsưt|nsut|ngnd|ngưt|ngut|nnnd|nnưt|nnut|ttnd|ttưt|ttut|vđv|hlv|cvc|cvcc',
  '(?:đại|thượng|trung|thiếu|chuẩn) (?:tá|úy|uý|tướng)(?: qncn)?|(?:thượng|trung|hạ) s[ĩỹ]|binh (?:nhất|nhì)',
  'linh mục|giám mục|mục sư|(?:hòa|hoà) thượng|thượng (?:tọa|toạ)|đại đức|ni (?:sư|trưởng|cô)|sư (?:cô|bà|cụ|thầy|cả|trưởng)|sư|tỳ (?:kheo|khưu)(?: ni)?|nữ tu|tu sĩ|sơ|soeur|xơ|cha(?: xứ)?|đức cha|acha|achar|chức sắc',
  'phối sư|giáo hữu|lễ sanh|(?:chánh|phó) trị sự|lm|ht|tt|đđ|nt|ns|sc|ms',
  // One word alone comes last: "Anh hùng" is no "Anh".
  'ông|bà|anh|chị|cô(?: giáo)?|chú|bác|cậu|dì|mợ|thím|dượng|em|cháu|bé|cụ|thầy(?: giáo)?|bạn|mẹ|già làng',
].join('|')
const title = new RegExp(`^(?:${words})(?=[\\s.:,/–-])[.:]*(?:\\s*[,/–-]\\s*|\\s*)`, 'iu')

/** Abbreviations that may mean something else: only a name behind them makes them titles. */
const isShort = (text: string): boolean => /^\p{L}{2,4}\.?$/u.test(text)

export type Called = { honorific?: string; name: string; isDoubtful?: boolean }
/** Whether the other names of the same column carry a form of address. */
export type Habit = 'always' | 'never' | undefined

/**
 * "Đ/c Đại tá Nguyễn Văn A": how a person is called, and the name. Ông, Bà and Cô are family names
 * too: what follows decides, or else the habit of the column; where neither can, it is doubtful.
 */
export function splitCalled(text: string, habit?: Habit): Called {
  if (!mayBegin(text)) return { name: text }
  const [, letter, behind] = oneLetter.exec(text) ?? []
  if (letter && behind && hasFamily(behind))
    return { honorific: /ô/iu.test(letter) ? 'Ông' : 'Bà', name: behind }
  const plain = plainAddress.exec(text)
  if (plain?.[1] && plain[2]) return { honorific: spelled(plain[1]), name: plain[2] }
  let rest = text
  let last = ''
  let count = 0
  for (;;) {
    const [found] = title.exec(rest) ?? []
    const behind = found && rest.slice(found.length)
    if (!found || !behind || !/^\p{L}/u.test(behind)) break
    // "Ông Ông Văn Tám": nobody is called so twice.
    if (
      isAddress.test(last) &&
      isAddress.test(cleanText(found)) &&
      !isCommonFamily(behind.split(' ', 1)[0] ?? '')
    )
      break
    last = cleanText(found).replace(/[\s.:,/–-]+$/u, '')
    rest = behind
    count++
  }
  if (count === 0 || !isNamed(rest, text)) return { name: text }
  const said = cleanText(text.slice(0, text.length - rest.length)).replace(/[\s.:,/–-]+$/u, '')
  const name = cleanText(rest)
  if (
    isShort(last) &&
    !/^(?:ông|bà|anh|chị|cô|chú|em|bé|cụ|bác|cậu|mẹ|đ.?c|ts|bs|mr|ms)$/iu.test(last)
  )
    if (!isPersonal(name)) return { name: text }
  const answer = { honorific: spelled(said), name }
  // "Anh Thị Đào": a woman’s name behind a man’s word, so the word is her family.
  if (count === 1 && /^(?:anh|chú|cậu|bác|dượng)$/iu.test(said) && /^thị /iu.test(name))
    return { name: text }
  return count === 1 && /^(?:ông|bà|cô)$/iu.test(said) ? judgeFamily(text, answer, habit) : answer
}

/** A cheap look: most names begin as no title does. */
const mayBegin = (text: string): boolean => {
  const [first = ''] = text.split(/[\s.:,/(\d–-]/, 1)
  return firstWords.has(first.toLowerCase())
}
const firstWords = new Set(
  [
    'ô b ông bà anh chị cô chú bác cậu dì mợ thím dượng em cháu bé cụ thầy bạn mẹ già quý các ong ba dong',
    'đ đc đồng mr mrs ms dr ahlđ ahllvt ahllvtnd thương bệnh cựu liệt chiến học sinh hs sv',
    'bs bsck bscki bsckii ck cki ckii chuyên dsck dscki dsckii dược y thạc tiến nhạc họa hoạ ca nghệ tu',
    'phó giáo luật kiến kỹ võ cử lương nhà vận huấn pgs gs tskh ts th ths ds ks kts cn ls ys đd nsnd',
    'nsưt nsut ngnd ngưt ngut nnnd nnưt nnut ttnd ttưt ttut vđv hlv cvc cvcc đại thượng trung thiếu',
    'chuẩn hạ binh linh giám mục hòa hoà ni sư tỳ nữ sơ soeur xơ cha đức acha achar chức phối lễ chánh',
    'lm ht tt đđ nt ns sc',
  ].flatMap((line) => line.split(' ')),
)

const isAddress = /^(?:ông|bà|cô)$/iu

/** "Ô. Lê Văn Bộ", "B. Lê Thị Đội". */
const oneLetter = /^([ÔB])\s*[./]\s*(\p{Lu}\p{L}*\s.+)$/u

/** Without marks "Ong" may be a family name, so a family name must follow it. */
const plainAddress =
  /^(ong|ba|dong chi)\s+((?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|mai|lam|cao|chau|ta|thai|luu)\s+[a-z].+)$/i

/** A name is written with a capital, or the whole text without any. */
const isNamed = (rest: string, whole: string): boolean =>
  /^\p{Lu}/u.test(rest) || (!/\p{Lu}/u.test(whole) && hasFamily(rest) && rest.includes(' '))

const isPersonal = (name: string): boolean =>
  name.includes(' ') &&
  kindOfName(name) !== 'collective' &&
  (hasFamily(name) || isHighlandName(name) || isForeignWord(name.split(' ')[0] ?? ''))

/** Whether Ông, Bà or Cô is the family name itself. */
function judgeFamily(text: string, called: Called, habit: Habit): Called {
  const { honorific = '', name } = called
  const whole: Called = { name: text }
  const [first = '', second = '', third] = name.split(' ').map((word) => word.toLowerCase())
  if (second === '') return called
  const isMan = /^ông$/iu.test(honorific)
  if (first === 'thị' && isMan) return whole
  if (first === 'văn' && !isMan) return whole
  const byHabit = (isDoubtful: boolean): Called =>
    habit === 'never'
      ? whole
      : habit === 'always'
        ? { ...called, isDoubtful }
        : { ...called, isDoubtful: true }
  if (first === 'thị' || first === 'văn') return byHabit(false)
  if (isCommonFamily(first)) return called
  if (isHighlandName(name) || isForeignWord(first)) return called
  if (second === 'văn' || second === 'thị') return called
  if (hasFamily(name)) return third && habit !== 'never' ? called : byHabit(false)
  // "Bà Sáu Lành": called by the number among the children.
  if (!isMan || /^(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|út)$/.test(first)) return called
  return habit === 'always'
    ? { ...called, isDoubtful: true }
    : { ...whole, isDoubtful: habit === undefined }
}

/** A form of address in capitals as a word; abbreviations stay. */
function spelled(said: string): string {
  if (said !== said.toUpperCase()) return said
  const low = said.replace(/\p{L}+/gu, (word) =>
    isVietnameseWord(word) ? word.toLowerCase() : word,
  )
  return low.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
}

/** Whether a text is nothing but titles. */
export const isTitleAlone = (text: string): boolean =>
  splitCalled(`${text} Nguyễn An`).name === 'Nguyễn An'

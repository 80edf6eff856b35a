import { formatNumber, formatPercent } from '../numbers'
import { type Period, periodLabel } from '../periods'
import type { FormKind, Honour, Level, ModelStage, RecipientKind } from '../vocabulary'
import type { Part, ReportData } from './types'

// Reports are Vietnamese papers whatever the language of the screen: their words stand here.

export const levelWords: Record<Level, string> = {
  central: 'cấp trung ương',
  city: 'cấp thành phố',
  district: 'cấp quận',
  ward: 'cấp phường',
  grassroots: 'cấp cơ sở',
}

export const kindWords: Record<RecipientKind, string> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
}

/** Khen thưởng and tuyên dương are told apart everywhere. */
export const honourWords: Record<Honour, string> = {
  commendation: 'khen thưởng',
  praise: 'tuyên dương',
}

export const stageWords: Record<ModelStage, string> = {
  registered: 'đăng ký',
  implemented: 'đã triển khai',
  recognised: 'được công nhận',
  exemplary: 'được chọn là tiêu biểu',
  commended: 'được khen thưởng',
  replicated: 'được nhân rộng',
}

/** As everywhere, with the plain space of stored text: `unbroken` ties it on screen and paper. */
const percent = (value: number): string => formatPercent(value).replace('\u00a0', ' ')

/** A number of the book with its noun, as a part that knows its rows; null for none and for zero. */
export function counted(data: ReportData, key: string, noun = ''): Part | null {
  const figure = data.figures[key]
  if (!figure || figure.value === 0) return null
  return { ...numbered(data, key), text: `${saidValue(key, figure.value)}${noun && ` ${noun}`}` }
}

/** The same for the cell of a table, where zero is said. */
export function cell(data: ReportData, key: string): Part {
  if (!data.figures[key]) return { text: '' }
  return numbered(data, key)
}

function numbered({ figures }: ReportData, key: string): Part {
  const { value = 0, href } = figures[key] ?? {}
  return { text: saidValue(key, value), key, value, href }
}

/** How a number is written: a change without its sign, which the verb says; shares with their %. */
export const saidValue = (key: string, value: number): string =>
  /^(share|percent)\./.test(key) ? percent(Math.abs(value)) : formatNumber(Math.abs(value))

export const countOf = ({ figures }: ReportData, key: string): number => figures[key]?.value ?? 0

/** "a, b và c" */
export function listed(items: Part[][], joint = ', ', last = ' và '): Part[] {
  return items.flatMap((item, at) => {
    if (at === 0) return item
    return [{ text: at === items.length - 1 ? last : joint }, ...item]
  })
}

/** Pieces as one sentence: a capital first, a full stop at its end, nothing where there is nothing. */
export function sentence(...pieces: (string | Part | Part[] | null)[]): Part[] {
  const parts = pieces.flatMap((piece): Part[] => {
    if (piece === null || piece === '') return []
    return typeof piece === 'string' ? [{ text: piece }] : Array.isArray(piece) ? piece : [piece]
  })
  const [first, ...rest] = parts
  if (!first) return []
  return merged([{ ...first, text: upperFirst(first.text) }, ...rest, { text: '.' }])
}

/** Sentences as one paragraph, a space between them; none of them, no paragraph. */
export function paragraph(...sentences: Part[][]): { kind: 'paragraph'; parts: Part[] }[] {
  const said = sentences.filter((parts) => parts.length > 0)
  if (said.length === 0) return []
  return [{ kind: 'paragraph', parts: merged(listed(said, ' ', ' ')) }]
}

/** Neighbouring pieces of plain text as one. */
function merged(parts: Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && last.key === undefined && part.key === undefined && !last.typed && !part.typed)
      out[out.length - 1] = { text: last.text + part.text }
    else out.push(part)
  }
  return out
}

/** "tăng 24 (6,8 %)", "giảm 3 (5 %)", "không đổi"; null where there was nothing to compare with. */
export function change(data: ReportData, key: string): Part[] | null {
  if (countOf(data, `previous.${key}`) === 0) return null
  const more = countOf(data, `change.${key}`)
  if (more === 0) return [{ text: 'không đổi' }]
  const by = counted(data, `change.${key}`)
  const share = counted(data, `percent.${key}`)
  if (!by) return null
  const said = [{ text: more > 0 ? 'tăng ' : 'giảm ' }, by]
  return share ? [...said, { text: ' (' }, share, { text: ')' }] : said
}

/** "Năm 2021", "Giai đoạn 2016–2021", "Nhiệm kỳ 2020–2025" */
export function periodWords({ period, periodName }: ReportData): string {
  return periodName ?? upperFirst(yearsWords(period))
}

/** "năm 2020", "giai đoạn 2010–2015" */
export const yearsWords = (period: Period): string =>
  `${period.from === period.to ? 'năm' : 'giai đoạn'} ${periodLabel(period)}`

/** "phong trào “Dân vận khéo”", "Chỉ thị 05", "“Phòng, chống Covid-19”" */
export function campaignWords({ campaign }: ReportData): string {
  if (!campaign) return ''
  const { name, registers } = campaign
  if (registers) return `phong trào “${name}”`
  return /^(chỉ thị|nghị quyết|kết luận|quyết định|quy định) /i.test(name) ? name : `“${name}”`
}

/** "giấy khen", "được tuyên dương điển hình …": what somebody was given, by what kind of form it is. */
export function givenWords(name: string, kind: FormKind): string {
  if (kind === 'title') return `được tặng danh hiệu “${name}”`
  if (kind !== 'praise') return `được tặng ${lowerFirst(name)}`
  return /^(tuyên|biểu) dương/i.test(name)
    ? `được ${lowerFirst(name)}`
    : `được tuyên dương (${name})`
}

export const upperFirst = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A name in the middle of a sentence; what is written in capitals throughout stays. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

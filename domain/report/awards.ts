import { type Honour, honours, type Level, levels, recipientKinds } from '../vocabulary'
import {
  campaignWords,
  cell,
  change,
  counted,
  countOf,
  honourWords,
  kindWords,
  levelWords,
  listed,
  paragraph,
  periodWords,
  sentence,
  upperFirst,
  yearsWords,
} from './say'
import type { Block, Part, ReportData } from './types'

/**
 * How many were honoured, level by level from the highest, collectives first, zeros left out; each
 * honour in a sentence of its own. The change on the period before stands in a sentence with the
 * total, or, where it must be `short`, at the end of the first.
 */
export function awardSentences(data: ReportData, { short = false } = {}): Part[][] {
  const said = honoursOf(data)
  if (said.length === 0)
    return [
      sentence(
        opening(data, { verb: 'chưa có', about: true }),
        'tập thể, cá nhân nào được ghi nhận khen thưởng',
      ),
    ]
  return said.flatMap((honour, at) => {
    const begin = at === 0 ? opening(data, { about: true }) : 'Ngoài ra, có '
    const end = short ? changeOf(data, honour) : null
    const first = sentence(begin, byLevel(data, honour), end && [{ text: ', tổng số ' }, ...end])
    return short ? [first] : [first, totalSentence(data, honour)]
  })
}

/** Honours that were given at all, in their order. */
export const honoursOf = (data: ReportData): Honour[] =>
  honours.filter((honour) => countOf(data, `awards.${honour}`) > 0)

/** "Giai đoạn 2016–2021, trong thực hiện Chỉ thị 05, quận Tân Phú có " */
export function opening(data: ReportData, { verb = 'có', about = false } = {}): string {
  const what = about && data.campaign ? `trong thực hiện ${campaignWords(data)}, ` : ''
  return `${periodWords(data)}, ${what}${data.subject === '' ? '' : `${data.subject} `}${verb} `
}

function byLevel(data: ReportData, honour: Honour): Part[] {
  const groups = levelsOf(data, honour).map((level) => {
    const kinds = recipientKinds.flatMap((kind) => {
      const part = counted(data, `awards.${honour}.${level}.${kind}`, kindWords[kind])
      return part ? [[part]] : []
    })
    return [...listed(kinds), { text: ` được ${honourWords[honour]} ${levelWords[level]}` }]
  })
  return listed(groups, '; ', '; ')
}

const levelsOf = (data: ReportData, honour: Honour): Level[] =>
  levels.filter((level) => countOf(data, `awards.${honour}.${level}`) > 0)

/** The total where there is more than one number to add, and the change on the period before. */
function totalSentence(data: ReportData, honour: Honour): Part[] {
  const key = `awards.${honour}`
  const cells = levels.flatMap((level) =>
    recipientKinds.filter((kind) => countOf(data, `${key}.${level}.${kind}`) > 0),
  )
  const than = changeOf(data, honour)
  const lot = `lượt ${honourWords[honour]}`
  if (cells.length > 1)
    return sentence('Tổng cộng có ', counted(data, key, lot), than && [{ text: ', ' }, ...than])
  return than ? sentence(`Số ${lot} `, than) : []
}

/** "tăng 24 (6,8 %) so với năm 2020" */
function changeOf(data: ReportData, honour: Honour): Part[] | null {
  const changed = change(data, `awards.${honour}`)
  return changed && [...changed, { text: ` so với ${yearsWords(data.previous)}` }]
}

/** Levels down, kinds across; a level or kind without any is left out. */
export function levelTable(data: ReportData): Block[] {
  return honoursOf(data).flatMap((honour) => {
    const key = `awards.${honour}`
    const kinds = recipientKinds.filter((kind) => countOf(data, `${key}.all.${kind}`) > 0)
    const own = levelsOf(data, honour)
    if (own.length * kinds.length < 2) return []
    const sum = kinds.length > 1 ? ['Tổng số'] : []
    const row = (name: string, under: string) => [
      { text: name },
      ...kinds.map((kind) => cell(data, `${key}.${under}.${kind}`)),
      ...sum.map(() => cell(data, under === 'all' ? key : `${key}.${under}`)),
    ]
    return table(
      `${upperFirst(honourWords[honour])} theo cấp và đối tượng`,
      ['Cấp', ...kinds.map((kind) => upperFirst(kindWords[kind])), ...sum],
      [
        ...own.map((level) => row(upperFirst(levelWords[level]), level)),
        ...(own.length > 1 ? [row('Tổng số', 'all')] : []),
      ],
    )
  })
}

/** Years down, levels across, of each honour; and its drawing. One year alone needs neither. */
export function yearBlocks(data: ReportData): Block[] {
  return honoursOf(data).flatMap((honour): Block[] => {
    const n = (year: number) => countOf(data, `year.${year}.${honour}`)
    // Years before the first are not spoken of.
    const years = data.years.slice(
      Math.max(
        0,
        data.years.findIndex((year) => n(year) > 0),
      ),
    )
    if (years.filter((year) => n(year) > 0).length < 2) return []
    const own = levels.filter((level) =>
      years.some((year) => countOf(data, `year.${year}.${honour}.${level}`) > 0),
    )
    const name = `${upperFirst(honourWords[honour])} theo năm`
    const bars = years.map((year) => ({
      label: String(year),
      href: data.figures[`year.${year}.${honour}`]?.href ?? '',
      // The lowest level carries the others.
      segments: [...levels].reverse().map((level) => {
        const figure = data.figures[`year.${year}.${honour}.${level}`]
        return { level, n: figure?.value ?? 0, href: figure?.href ?? '' }
      }),
    }))
    const sum = own.length > 1 ? ['Tổng số'] : []
    const rows = years.map((year) => [
      { text: String(year) },
      ...own.map((level) => cell(data, `year.${year}.${honour}.${level}`)),
      ...sum.map(() => cell(data, `year.${year}.${honour}`)),
    ])
    const heads = ['Năm', ...own.map((level) => upperFirst(levelWords[level])), ...sum]
    return [
      ...most(data, honour),
      { kind: 'chart', caption: `${name}, phân theo cấp`, bars },
      ...table(name, heads, rows),
    ]
  })
}

/** "Năm 2021 có nhiều lượt tuyên dương nhất với 120 lượt." */
function most(data: ReportData, honour: Honour): Block[] {
  const { from, to } = data.period
  const own = data.years.filter((year) => year >= from && year <= to)
  const n = (year: number) => countOf(data, `year.${year}.${honour}`)
  const [first, second] = [...own].sort((a, b) => n(b) - n(a))
  if (first === undefined || second === undefined || n(first) === n(second)) return []
  return paragraph(
    sentence(
      `Năm ${first} có nhiều lượt ${honourWords[honour]} nhất với `,
      counted(data, `year.${first}.${honour}`, 'lượt'),
    ),
  )
}

/** The units with the most, by honour, as words and as a table. */
export function unitBlocks(data: ReportData): Block[] {
  return honoursOf(data).flatMap((honour): Block[] => {
    const own = data.units
      .filter(({ id }) => countOf(data, `unit.${id}.${honour}`) > 0)
      .sort(
        (a, b) => countOf(data, `unit.${b.id}.${honour}`) - countOf(data, `unit.${a.id}.${honour}`),
      )
    if (own.length < 2) return []
    const first = own.slice(0, 3).flatMap(({ id, name }) => {
      const part = counted(data, `unit.${id}.${honour}`, 'lượt')
      return part ? [[{ text: `${name} (` }, part, { text: ')' }]] : []
    })
    const said = sentence(`Đơn vị có nhiều lượt ${honourWords[honour]} nhất là `, listed(first))
    const rows = own
      .slice(0, 10)
      .map(({ id, name }, at) => [
        { text: String(at + 1) },
        { text: name },
        cell(data, `unit.${id}.${honour}`),
      ])
    const caption = `Đơn vị có nhiều lượt ${honourWords[honour]} nhất`
    return [
      ...paragraph(said),
      { kind: 'table', caption, heads: ['STT', 'Đơn vị', 'Số lượt'], widths: [10, 66, 24], rows },
    ]
  })
}

/** Forms with their numbers; praise is a table of its own. */
export function formTable(data: ReportData): Block[] {
  return honours.flatMap((honour) => {
    const own = data.forms.filter(
      ({ id, kind }) =>
        (kind === 'praise') === (honour === 'praise') && countOf(data, `form.${id}`) > 0,
    )
    if (own.length < 2) return []
    const rows = own.map(({ id, name }) => [{ text: name }, cell(data, `form.${id}`)])
    const caption = `Hình thức ${honourWords[honour]}`
    return [
      { kind: 'table' as const, caption, heads: ['Hình thức', 'Số lượt'], widths: [76, 24], rows },
    ]
  })
}

/** A table whose first column is words and whose others are numbers of equal width. */
export function table(caption: string, heads: string[], rows: Part[][]): Block[] {
  const others = heads.length - 1
  const first = Math.max(22, 100 - others * 19)
  const widths = heads.map((_, at) => (at === 0 ? first : (100 - first) / others))
  return [{ kind: 'table', caption, heads, widths, rows }]
}

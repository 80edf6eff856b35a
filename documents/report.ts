import { longDate } from '@/domain/dates'
import { formatNumber } from '@/domain/numbers'
import { isCounted } from '@/domain/report/doubts'
import { textOf } from '@/domain/report/edit'
import { dots, numberLine, type PaperFields, recipientLines, signedAs } from '@/domain/report/paper'
import { levelWords, upperFirst } from '@/domain/report/say'
import type { Block, ReportTable } from '@/domain/report/types'
import { type Level, levels, type Regime } from '@/domain/vocabulary'

/** A report as it leaves the house: Vietnamese, in the layout of the office's own papers. */
export type ReportPaper = {
  title: string
  blocks: Block[]
  regime: Regime
  parentBody: string
  issuer: string
  place: string
  /** `YYYY-MM-DD`: of a paper that does not say when it was signed. */
  madeOn: string
  paper: PaperFields
}

export type Mark = 'start' | 'center' | 'end'
export type PaperChart = {
  kind: 'chart'
  caption: string
  bars: { label: string; text: string; parts: { color: string; n: number }[] }[]
  lines: { n: number; text: string }[]
  legend: { color: string; name: string }[]
}
export type PaperTable = {
  kind: 'table'
  caption: string
  heads: string[]
  widths: number[]
  marks: Mark[]
  rows: string[][]
}
export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | PaperTable
  | PaperChart

/** What stands above the titles: whose paper, its number, "Tân Phú, ngày 24 tháng 11 năm 2026". */
export function headOf({ regime, parentBody, issuer, place, madeOn, paper }: ReportPaper) {
  const when = longDate(paper.signedOn ?? madeOn, 'vi')
  return {
    regime,
    parentBody,
    issuer,
    number: numberLine(regime, issuer, paper.number),
    placeAndDate: [place, when].filter((part) => part !== '').join(', '),
  }
}

/** What stands under the text: who is given it, who signs it. */
export const footOf = ({ regime, paper }: ReportPaper) => ({
  regime,
  recipients: recipientLines(regime, paper.recipients),
  ...signedAs(paper),
  signatory: paper.signatory ?? dots,
})

/** The lines under the head: what kind of paper it is, and what about. */
export const titleLines = ({ title }: ReportPaper): string[] => ['BÁO CÁO', title]

/** Blocks as both kinds of file set them: headings numbered, numbers as text, drawings with a scale. */
export function paperBlocks(blocks: Block[]): PaperBlock[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  return blocks.flatMap((block): PaperBlock[] => {
    if (block.kind === 'chart') return [chartOf(block)]
    if (block.kind === 'table') return [tableOf(block)]
    if (block.kind === 'heading') {
      const text = `${numerals[headings.indexOf(block)] ?? ''}. ${block.text}`
      return [{ kind: 'heading', text: text.replace(/^\. /, '') }]
    }
    const lines = textOf(block.parts).split(/\s*\n\s*/)
    return lines.flatMap((text) => (text === '' ? [] : [{ kind: 'paragraph' as const, text }]))
  })
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function tableOf({ caption, heads, widths, rows }: ReportTable): PaperTable {
  const marks = heads.map((head, at): Mark => {
    if (head === 'STT' || head === 'Năm') return 'center'
    return isCounted({ rows }, at) ? 'end' : 'start'
  })
  const text = rows.map((row) => heads.map((_, at) => row[at]?.text ?? ''))
  return { kind: 'table', caption, heads, widths, marks, rows: text }
}

/** From dark to light, the sequence of the screen; printed in grey they still differ. */
const colors: Record<Level, string> = {
  central: '#6E0F1A',
  city: '#A8392F',
  district: '#D4805C',
  ward: '#E9B98F',
  grassroots: '#F1DDC0',
}

function chartOf({ caption, bars }: Extract<Block, { kind: 'chart' }>): PaperChart {
  const totals = bars.map(({ segments }) => segments.reduce((sum, { n }) => sum + n, 0))
  const shown = levels.filter((level) =>
    bars.some(({ segments }) => segments.some((one) => one.level === level && one.n > 0)),
  )
  return {
    kind: 'chart',
    caption,
    bars: bars.map(({ label, segments }, at) => ({
      label,
      text: formatNumber(totals[at] ?? 0),
      parts: segments.map(({ level, n }) => ({ color: colors[level], n })),
    })),
    lines: scaleLines(Math.max(1, ...totals)).map((n) => ({ n, text: formatNumber(n) })),
    legend: shown.map((level) => ({ color: colors[level], name: upperFirst(levelWords[level]) })),
  }
}

/** Three to five lines from 0, whole numbers at 1, 2, 3 or 5 times a power of ten. */
function scaleLines(largest: number): number[] {
  const rough = largest / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 3, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 1)
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, at) => at * step)
}

import {
  AlignmentType,
  type FileChild,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import sharp from 'sharp'
import { line, paper, textWidth, twips, withNumbersKept } from '@/documents/paper'
import { paperFoot } from '@/documents/paper-foot'
import { paperHead, rule } from '@/documents/paper-head'
import { compileSvg } from '@/documents/pdf/compile'
import {
  footOf,
  headOf,
  type Mark,
  type PaperBlock,
  type PaperChart,
  type PaperTable,
  paperBlocks,
  type ReportPaper,
  titleLines,
} from '@/documents/report'
import { withNounKept } from '@/domain/unbroken'
import type { Regime } from '@/domain/vocabulary'

/** A report as a Word file, to be written on in the office: text as text, tables as tables. */
export async function reportDocx(report: ReportPaper): Promise<Uint8Array> {
  const blocks: FileChild[] = []
  const all = paperBlocks(report.blocks)
  for (const block of all) blocks.push(...(await blockOf(block, block === all.at(-1))))
  const head = headOf(report)
  return paper(report.title, report.issuer.replace(/\s+/g, ' '), [
    paperHead({ ...head, placeAndDate: withNumbersKept(head.placeAndDate) }),
    ...titleLines(report).map((text, at, all) => {
      const spacing = { before: at === 0 ? 320 : 0, after: at === all.length - 1 ? 100 : 0 }
      return line(kept(text), { bold: true, size: 14 }, { ...centred, keepNext: true, spacing })
    }),
    titleEnd(report.regime),
    ...blocks,
    new Paragraph({ keepNext: true, spacing: gap }),
    paperFoot(footOf(report)),
  ])
}

/** Five hyphens close the titles of a paper of the Party, a rule those of the others. */
const titleEnd = (regime: Regime): Paragraph =>
  regime === 'party'
    ? line('-----', { size: 14 }, { ...centred, spacing: { after: 160 } })
    : rule(textWidth, 48, 200)

const centred = { alignment: AlignmentType.CENTER }

/** What stands last goes with the signature: no page holds that alone. */
async function blockOf(block: PaperBlock, isLast: boolean): Promise<FileChild[]> {
  if (block.kind === 'heading')
    return [
      line(
        kept(block.text),
        { bold: true },
        { keepNext: true, spacing: { before: 200, after: 80 } },
      ),
    ]
  if (block.kind === 'paragraph')
    return [
      line(
        kept(block.text),
        {},
        {
          alignment: AlignmentType.JUSTIFIED,
          keepNext: isLast,
          indent: { firstLine: twips(10) },
          spacing: { after: 120, line: 288 },
        },
      ),
    ]
  const spacing = { before: 160, after: 60 }
  const caption = line(
    kept(block.caption),
    { italics: true },
    { ...centred, keepNext: true, spacing },
  )
  if (block.kind === 'chart') return [caption, await chartOf(block, isLast)]
  return [caption, tableOf(block, isLast), new Paragraph({ spacing: gap, keepNext: isLast })]
}

/** Word needs a paragraph after a table; a low one. */
const gap = { before: 0, after: 0, line: 140, lineRule: 'exact' as const }

/** Pixels of the picture: sharp on paper at 165 mm. */
const pictureWidth = 1600

async function chartOf(chart: PaperChart, keepNext: boolean): Promise<Paragraph> {
  const svg = await compileSvg('drawing', chart)
  const { data, info } = await sharp(Buffer.from(svg), { density: 220 })
    .resize({ width: pictureWidth })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true })
  const width = Math.round((textWidth / 25.4) * 96)
  const height = Math.round((width * info.height) / info.width)
  const altText = { name: chart.caption, title: chart.caption, description: saidChart(chart) }
  return new Paragraph({
    ...centred,
    keepNext,
    spacing: { after: 120 },
    children: [new ImageRun({ type: 'png', data, transformation: { width, height }, altText })],
  })
}

/** For a reader who does not see it: "2020: 77; 2021: 89". */
const saidChart = ({ bars }: PaperChart): string =>
  bars.map(({ label, text }) => `${label}: ${text}`).join('; ')

const marks: Record<Mark, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
}

function tableOf({ heads, widths, marks: own, rows }: PaperTable, isLast: boolean): Table {
  const all = widths.reduce((sum, width) => sum + width, 0)
  // A short table stays on one page.
  const isShort = rows.length <= 12
  const cell = (text: string, mark: Mark, { bold = false, keepNext = false } = {}) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      children: [line(kept(text), { size: 12, bold }, { alignment: marks[mark], keepNext })],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: 'dxa' },
    columnWidths: widths.map((width) => twips((textWidth * width) / all)),
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head) => cell(head, 'center', { bold: true, keepNext: true })),
      }),
      ...rows.map(
        (row, place) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) =>
              cell(text, own[at] ?? 'start', {
                keepNext: isLast
                  ? isShort || place === rows.length - 1
                  : isShort && place < rows.length - 1,
              }),
            ),
          }),
      ),
    ],
  })
}

/** A number stays with the word before it and with its noun. */
const kept = (text: string): string => withNounKept(withNumbersKept(text))

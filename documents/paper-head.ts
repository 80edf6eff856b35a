import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
} from 'docx'
import { line, textWidth, twips } from '@/documents/paper'
import type { Regime } from '@/domain/vocabulary'

export type PaperHead = {
  regime: Regime
  /** The body above the issuer; may be empty. */
  parentBody: string
  /** The issuing body; a line break in it is kept. */
  issuer: string
  /** Place and date in words. */
  placeAndDate: string
  /** The line of number and symbol; a list that goes with a decision has none of its own. */
  number?: string
}

/**
 * The head of a paper, in Vietnamese whatever the language of the rest.
 *
 * State: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II. Party: Hướng dẫn 36-HD/VPTW (2018).
 * Organisations follow rules of their own; the Front and the trade unions (Quy định kèm theo
 * Quyết định 933/QĐ-TLĐ, 2024) put the national heading above their papers as the State does, so that
 * is the form used for all of them.
 */
export function paperHead(head: PaperHead): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(leftWidth), twips(rightWidth)],
    width: { size: twips(textWidth), type: 'dxa' },
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: [
      row(issuerLines(head), head.regime === 'party' ? partyHeading() : nationalHeading()),
      row(
        [line(head.number ?? '', { size: head.regime === 'party' ? 14 : 13 }, spaced)],
        [line(head.placeAndDate, { italics: true, size: 13 }, spaced)],
      ),
    ],
  })
}

/** Millimetres. The national heading in 13 points takes 96 of the 98. */
const rightWidth = 98
const leftWidth = textWidth - rightWidth

const centred = { alignment: AlignmentType.CENTER }
const spaced = { ...centred, spacing: { before: 120, after: 0 } }

function row(left: Paragraph[], right: Paragraph[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ children: left }), new TableCell({ children: right })],
  })
}

function issuerLines({ regime, parentBody, issuer }: PaperHead): Paragraph[] {
  const isParty = regime === 'party'
  const size = isParty ? 14 : 13
  const parent = headLines(parentBody, size)
  const own = headLines(issuer, size)
  const longest = Math.max(...own.map((text) => capitalsWidth(text, size)))
  return [
    ...parent.map((text) => line(text, { size }, centred)),
    ...own.map((text) => line(text, { size, bold: true }, centred)),
    // "bằng từ 1/3 đến 1/2 độ dài của dòng chữ"
    isParty ? line('*', { size }, centred) : rule(leftWidth, longest * 0.42),
  ]
}

function nationalHeading(): Paragraph[] {
  return [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 13 }, centred),
    line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 14 }, centred),
    rule(rightWidth, 60.5),
  ]
}

function partyHeading(): Paragraph[] {
  return [line('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: 15 }, centred), rule(rightWidth, 72.5)]
}

/** A rule centred under what stands above it; millimetres. A border, because a drawn line moves when text is edited. */
export function rule(cellWidth: number, length: number, after = 0): Paragraph {
  const indent = twips(Math.max(0, (cellWidth - length) / 2))
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 20, after, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  })
}

/** The name of a body in capitals, in lines that fit the left column; `size` in points. */
export function headLines(name: string, size: number): string[] {
  return name
    .toLocaleUpperCase('vi')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (capitalsWidth(part, size) <= leftWidth || !part.includes(' ')) return [part]
      return twoLines(part).flatMap((half) => headLines(half, size))
    })
}

/** Cut where a part of the name begins ("… | QUẬN TÂN PHÚ"), or else in the middle. */
function twoLines(name: string): [string, string] {
  const cuts = Array.from(name.matchAll(/ /g), ({ index }) => index)
  const good = cuts.filter((cut) => partBegins.test(name.slice(cut + 1)))
  const fromMiddle = (cut: number) => Math.abs(cut - name.length / 2)
  const [best = 0] = (good.length > 0 ? good : cuts).sort((a, b) => fromMiddle(a) - fromMiddle(b))
  return [name.slice(0, best), name.slice(best + 1)]
}

const partBegins =
  /^(?:THÀNH PHỐ|TỈNH|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ|ĐẶC KHU|ỦY BAN|MẶT TRẬN|TỔ QUỐC|LIÊN ĐOÀN|PHỤ NỮ|CỘNG SẢN)(?= )/u

/** Millimetres that capitals of Times New Roman Bold take, near enough for a rule. */
function capitalsWidth(text: string, size: number): number {
  return text.length * size * 0.222
}

import {
  AlignmentType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import { line, textWidth, twips, withNumbersKept } from '@/documents/paper'
import type { Regime } from '@/domain/vocabulary'

export type PaperFoot = {
  regime: Regime
  /** Each with its dash and its mark at the end. */
  recipients: string[]
  /** In capitals; may be empty. */
  authority: string
  position: string
  signatory: string
}

/**
 * The foot of a paper: who is given it at the left, who signs it at the right. Sizes and weights:
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7 and 9; Hướng dẫn 36-HD/VPTW (2018), where the
 * position is not bold and "Nơi nhận" is underlined.
 */
export function paperFoot(foot: PaperFoot): Table {
  const cell = (children: Paragraph[]) => new TableCell({ children })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twips(leftWidth), twips(textWidth - leftWidth)],
    width: { size: twips(textWidth), type: 'dxa' },
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(recipientLines(foot)), cell(signatureLines(foot))],
      }),
    ],
  })
}

/** Millimetres. */
const leftWidth = 80

function recipientLines({ regime, recipients }: PaperFoot): Paragraph[] {
  const isParty = regime === 'party'
  const head = isParty
    ? new TextRun({ text: 'Nơi nhận:', size: 28, underline: {} })
    : new TextRun({ text: 'Nơi nhận:', size: 24, bold: true, italics: true })
  return [
    new Paragraph({ children: [head] }),
    ...recipients.map((text) => line(withNumbersKept(text), { size: isParty ? 12 : 11 })),
  ]
}

function signatureLines({ regime, authority, position, signatory }: PaperFoot): Paragraph[] {
  const isParty = regime === 'party'
  const size = isParty ? 14 : 13
  const centred = { alignment: AlignmentType.CENTER }
  return [
    ...(authority === '' ? [] : [line(authority, { size, bold: true }, centred)]),
    ...(position === '' ? [] : [line(position, { size, bold: !isParty }, centred)]),
    // Room for the signature and the seal.
    line(signatory, { size, bold: true }, { ...centred, spacing: { before: twips(28) } }),
  ]
}

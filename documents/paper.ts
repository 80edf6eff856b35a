import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  NoBreakHyphen,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { xmlText } from '@/documents/xml-text'

/** Width between the margins, in millimetres. */
export const textWidth = 165

/** Millimetres in the unit of Word files, a twentieth of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/**
 * A paper as a Word file: A4 portrait, Times New Roman 13, page number centred above from the second
 * page on (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I; the Party's Hướng dẫn 36-HD/VPTW has
 * the same paper and margins).
 */
export async function paper(
  title: string,
  author: string,
  children: FileChild[],
): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 26, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(20),
              bottom: twips(20),
              left: twips(30),
              right: twips(15),
              header: twips(10),
              footer: twips(10),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** One paragraph of plain text; `size` in points. */
export function line(
  text: string,
  { size, ...run }: { size?: number; bold?: boolean; italics?: boolean } = {},
  options: IParagraphOptions = {},
): Paragraph {
  const half: IRunOptions = size === undefined ? run : { ...run, size: size * 2 }
  return new Paragraph({
    ...options,
    children: [new TextRun({ ...half, children: unbroken(text) })],
  })
}

/** A hyphen in "Covid-19" or "25-QĐ/QU", before or after a digit, must not end a line. */
function unbroken(text: string): (string | NoBreakHyphen)[] {
  const parts = xmlText(text).split(/(?<=[\p{L}\d])-(?=\d)|(?<=\d)-(?=\p{L})/u)
  return parts.flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part]))
}

/** "Chỉ thị 05", "năm 2021": a number stays on the line of the word before it. */
export function withNumbersKept(text: string): string {
  return text.replace(/(?<=\p{L}) (?=\d)/gu, '\u00a0')
}

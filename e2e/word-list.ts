import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

const line = (text: string, bold = false) =>
  new Paragraph({ children: [new TextRun({ text, bold })] })
const table = (rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (text) => new TableCell({ children: text.split('\n').map((each) => line(each)) }),
          ),
        }),
    ),
  })

/**
 * The list that a committee sends with its decision, as Word makes it: a title that names the
 * decision, two tables under I. and II., and the line that closes it.
 */
export async function wordList(
  decision: string,
  collectives: string[][],
  people: string[][],
  year = 2021,
): Promise<Buffer> {
  const children = [
    line('DANH SÁCH', true),
    line(`Tập thể, cá nhân điển hình “Dân vận khéo” năm ${year}`, true),
    line(
      `(Kèm theo Quyết định số ${decision} ngày 10/11/${year} của Ban Thường vụ Quận ủy quận Tân Phú)`,
    ),
    line('I. TẬP THỂ', true),
    table([['STT', 'Tên tập thể', 'Đơn vị', 'Hình thức khen thưởng'], ...collectives]),
    line('II. CÁ NHÂN', true),
    table([['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Hình thức khen thưởng'], ...people]),
    line(`Danh sách này có ${collectives.length} tập thể, ${people.length} cá nhân./.`),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

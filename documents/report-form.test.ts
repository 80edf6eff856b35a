import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import type { ReportPaper } from '@/documents/report'
import { reportDocx } from '@/documents/report-docx'
import { reportPdf } from '@/documents/report-pdf'
import { pdfText } from '@/documents/testing/pdf-text'
import { blankPaper, numberLine, recipientLines } from '@/domain/report/paper'

const party: ReportPaper = {
  title: 'Sơ kết thực hiện Chỉ thị 05',
  blocks: [{ kind: 'paragraph', parts: [{ text: 'Có 11 tập thể được tuyên dương.' }] }],
  regime: 'party',
  parentBody: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer: 'Quận ủy Tân Phú',
  place: 'Tân Phú',
  madeOn: '2021-11-20',
  paper: {
    number: '12',
    signedOn: '2021-11-15',
    recipients: '- Thường trực Quận ủy (để báo cáo);\nCác chi bộ, đảng bộ cơ sở.\n\n',
    authority: 'T/M Ban Thường vụ',
    signatoryPosition: 'Phó Bí thư',
    signatory: 'Lê Thị Kim Hồng',
  },
}
const state: ReportPaper = {
  ...party,
  regime: 'state',
  parentBody: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  issuer: 'Ủy ban nhân dân Phường Tân Phú',
  paper: {
    ...party.paper,
    number: '7/BC-UBND',
    authority: 'KT. Chủ tịch',
    signatoryPosition: 'Phó Chủ tịch',
    recipients: 'UBND Thành phố\nLưu: VT, VX',
  },
}
const open = (paper: ReportPaper): ReportPaper => ({ ...paper, paper: blankPaper })

const plain = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
/** Both files of a paper, read back. */
async function filesOf(paper: ReportPaper): Promise<[string, string]> {
  const docx = await mammoth.extractRawText({ buffer: Buffer.from(await reportDocx(paper)) })
  return [docx.value, pdfText(await reportPdf(paper))].map(plain) as [string, string]
}
const expectInOrder = (text: string, words: string[]) => {
  let at = 0
  for (const one of words) {
    const found = text.indexOf(one, at)
    expect(found, `${one} in ${text}`).toBeGreaterThanOrEqual(at)
    at = found + one.length
  }
}

const goldenParty = [
  'QUẬN ỦY TÂN PHÚ',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Số 12-BC/QU',
  'Tân Phú, ngày 15 tháng 11 năm 2021',
  'BÁO CÁO',
  'Sơ kết thực hiện Chỉ thị 05',
  '-----',
  'Có 11 tập thể được tuyên dương.',
  'Nơi nhận:',
  '- Thường trực Quận ủy (để báo cáo);',
  '- Các chi bộ, đảng bộ cơ sở;',
  '- Lưu Văn phòng.',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Lê Thị Kim Hồng',
]
const goldenState = [
  'PHƯỜNG TÂN PHÚ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 7/BC-UBND',
  'Tân Phú, ngày 15 tháng 11 năm 2021',
  'BÁO CÁO',
  'Có 11 tập thể được tuyên dương.',
  'Nơi nhận:',
  '- UBND Thành phố;',
  '- Lưu: VT, VX.',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Lê Thị Kim Hồng',
]

test('a report of the Party has its number, place and date, recipients and signature in their order', async () => {
  for (const text of await filesOf(party)) expectInOrder(text, goldenParty)
})

test('a report of the State has them in the form of the State', async () => {
  for (const text of await filesOf(state)) {
    expectInOrder(text, goldenState)
    expect(text).not.toContain('-----')
    expect(text).not.toContain('Lưu: VT.')
  }
})

test('what is not said yet has room on the paper, and the day of the export', async () => {
  for (const text of await filesOf(open(party)))
    expectInOrder(text, ['Số -BC/QU', 'Tân Phú, ngày 20 tháng 11', 'Nơi nhận:', '- …', '- Lưu'])
  for (const text of await filesOf(open(state)))
    expectInOrder(text, ['Số: /BC-UBND', 'Nơi nhận:', '- …', '- Lưu: VT.', '……', '……'])
})

test('number and symbol by regime and issuer; a symbol that the name does not tell is left open', () => {
  expect(numberLine('party', 'Đảng ủy phường Tây Thạnh', '3')).toBe('Số 3-BC/ĐU')
  expect(numberLine('state', 'ỦY BAN NHÂN DÂN\nQUẬN TÂN PHÚ', '3')).toBe('Số: 3/BC-UBND')
  expect(numberLine('organisation', 'Ủy ban Mặt trận Tổ quốc', '3')).toBe('Số: 3/BC-MTTQ')
  expect(numberLine('organisation', 'Hội Cựu chiến binh', '3')).toBe('Số: 3/BC-…')
  expect(numberLine('party', 'Quận ủy', '3-BC/VPQU')).toBe('Số 3-BC/VPQU')
  expect(plain(numberLine('party', '', null))).toBe('Số -BC/…')
})

test('recipients are listed one a line, the last with a full stop, where it is kept at the end', () => {
  expect(recipientLines('state', ' + Sở Nội vụ,\n• Lưu Thị Hoa')).toEqual([
    '- Sở Nội vụ;',
    '- Lưu Thị Hoa;',
    '- Lưu: VT.',
  ])
  expect(recipientLines('party', 'Lưu Văn phòng Quận ủy')).toEqual(['- Lưu Văn phòng Quận ủy.'])
})

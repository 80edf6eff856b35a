import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { newSheet } from '@/documents/fixtures/sheet'
import { latin1, utf8 } from '@/documents/fixtures/write-text'
import { xlsxOf } from '@/documents/fixtures/write-xlsx'
import { sniff } from './sniff'

const xlsx = xlsxOf([newSheet('Sheet1').line('STT', 'Họ và tên').line(1, 'Nguyễn Thị Hoa')])
const zip = (...paths: string[]) =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])))

/** A compound file of one storage whose streams have these names and nothing in them. */
function compound(...names: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(0xfffffffe, 60)
  bytes.writeUInt32LE(0xfffffffe, 68)
  bytes.fill(0xff, 76, 1024)
  bytes.writeUInt32LE(0, 76)
  bytes.writeUInt32LE(0xfffffffd, 512)
  bytes.writeUInt32LE(0xfffffffe, 516)
  for (const [at, name] of ['Root Entry', ...names].entries()) {
    const entry = 1024 + at * 128
    bytes.write(name, entry, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, entry + 64)
    bytes.fill(0xff, entry + 68, entry + 80)
    // The root holds the first; each further one is to the right of the one before.
    if (at < names.length) bytes.writeUInt32LE(at + 1, entry + (at === 0 ? 76 : 72))
  }
  return new Uint8Array(bytes)
}

test.each([
  ['an .xlsx', xlsx, 'xlsx'],
  ['an .xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb'],
  ['a .docm', zip('word/document.xml', 'word/vbaProject.bin'), 'docx'],
  ['an .xls', compound('Workbook'), 'xls'],
  ['a .csv', utf8('STT;Tên\n1;Hoa'), 'text'],
  ['a .csv of a firm called BM', utf8('BM01;MZ là tên\n1;Hoa'), 'text'],
  ['a page called .xls', utf8('<html><table><tr><td>Hoa</td></tr></table></html>'), 'text'],
])('%s is known by its bytes', (_, bytes, kind) => {
  expect(sniff(bytes).kind).toBe(kind)
})

test.each([
  ['nothing', utf8(''), 'empty-file', 'Tệp trống'],
  ['a program', latin1('MZ\u0090\0\u0003'), 'program', 'chương trình máy tính'],
  ['a program of Linux', latin1('\u007fELF\u0002'), 'program', 'chương trình máy tính'],
  ['a PDF', utf8('%PDF-1.7'), 'pdf', 'dán vào'],
  ['a photo', latin1('ÿØÿà'), 'image', 'ảnh chụp'],
  ['a photo of a telephone', latin1('\0\0\0\u0018ftypheic\0\0'), 'image', 'ảnh chụp'],
  ['a drawing', utf8('<?xml version="1.0"?><svg><script/></svg>'), 'image', 'ảnh chụp'],
  ['a .doc', compound('WordDocument'), 'old-word', 'dạng .docx'],
  ['a .rtf', utf8('{\\rtf1 Hoa}'), 'old-word', 'dạng .docx'],
  [
    'a locked .xlsx',
    compound('EncryptionInfo', 'EncryptedPackage'),
    'password-protected',
    'mật khẩu',
  ],
  ['slides', zip('ppt/presentation.xml'), 'not-a-list', 'trình chiếu'],
  ['an .odt', zip('mimetype', 'content.xml'), 'not-a-list', 'LibreOffice Writer'],
  ['a .zip', zip('danh-sach.xlsx'), 'not-a-list', 'Giải nén'],
  ['a .rar', latin1('Rar!\u001a\u0007'), 'not-a-list', 'Giải nén'],
  ['a sheet as XML', utf8('<?xml version="1.0"?><Workbook/>'), 'not-a-list', 'dạng .xlsx'],
  ['noise', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251), 'not-a-list', '.csv'],
  ['half an .xlsx', xlsx.subarray(0, xlsx.length >> 1), 'truncated', 'gửi lại'],
  ['half an .xls', compound('Workbook').subarray(0, 600), 'truncated', 'gửi lại'],
  ['20 MB and a byte', new Uint8Array(20 * 1024 * 1024 + 1), 'too-large', '20 MB'],
])('%s is refused, with what to do', (_, bytes, code, words) => {
  expect(() => sniff(bytes)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) }),
  )
})

test('a letter with a sheet of Excel in it is a letter', () => {
  // The sheet's own stream stands in a storage within, whose tree the top does not reach.
  const bytes = compound('WordDocument', 'Workbook')
  const letter = 1024 + 128
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(letter + 72, 0xffffffff, true)
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(letter + 76, 2, true)
  expect(() => sniff(bytes)).toThrow(expect.objectContaining({ code: 'old-word' }))
})

test('what would unpack to too much, or has thousands of parts, is not opened', () => {
  const big = xlsx.slice()
  const view = new DataView(big.buffer)
  for (let at = 0; at + 46 < big.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 200 * 1024 * 1024, true)
  expect(() => sniff(big)).toThrow(expect.objectContaining({ code: 'zip-bomb' }))
  const many = zip(...Array.from({ length: 5001 }, (_, at) => `xl/${at}`))
  expect(() => sniff(many)).toThrow(expect.objectContaining({ code: 'zip-bomb' }))
})

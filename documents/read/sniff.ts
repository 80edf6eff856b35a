import { openCompound } from './compound'
import { limits } from './limits'
import { isMime } from './mime'
import { refusal, Unreadable } from './refusal'
import { mainPart } from './word'
import { readXml } from './xml'
import { isXmlSheet } from './xml-sheets'
import { type Archive, openZip, partOf } from './zip'

export type Sniffed =
  | { kind: 'xlsx' | 'xlsb' | 'ods' | 'docx'; zip: Archive }
  | { kind: 'xls'; zip?: undefined }
  | { kind: 'text' | 'mime'; zip?: undefined }

/** What a file is by its bytes; its name does not count. Throws `Unreadable` for what is no list. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new Unreadable('empty-file', 'Tệp trống, không có gì để đọc.')
  if (bytes.length > limits.bytes) throw tooLarge()
  for (const [starts, code, message] of refused)
    if (starts.some((start) => beginsWith(bytes, start))) throw new Unreadable(code, message)
  if (beginsWith(bytes, 'PK')) return zipKind(openZip(bytes))
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0')) return compoundKind(bytes)
  if (utf16Of(bytes)) return { kind: 'text' }
  if (isBinary(bytes.subarray(0, 4096))) throw binary(bytes)
  if (isMime(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))) return { kind: 'mime' }
  refuseXml(bytes)
  return { kind: 'text' }
}

export const tooLarge = () =>
  new Unreadable('too-large', 'Tệp lớn hơn 20 MB. Chia danh sách thành các tệp nhỏ hơn.')

/** UTF-16 by its mark, or by every other byte being nothing. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (beginsWith(bytes, '\xff\xfe')) return 'utf-16le'
  if (beginsWith(bytes, '\xfe\xff')) return 'utf-16be'
  const head = bytes.subarray(0, 400)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [high = 0, low = 0] = zeros
  // Vietnamese letters fill the high byte too, spaces, digits and line ends never do.
  const many = head.length / 6
  if (head.length < 4 || high + low <= many) return undefined
  if (low > many && high <= low / 20) return 'utf-16le'
  return high > many && low <= high / 20 ? 'utf-16be' : undefined
}

const picture = 'Đây là ảnh chụp, không đọc được chữ. Xin đơn vị gửi bản Word hoặc Excel.'
const program = 'Đây là chương trình máy tính, không phải danh sách. Không mở tệp này.'
const packed = 'Tệp nén này không phải Excel hay Word. Giải nén rồi gửi từng danh sách.'
const notList = 'Không nhận ra tệp này. Cần tệp Excel, Word, .ods hoặc .csv.'
const unknown = () => new Unreadable('not-a-list', notList)
const oldWord =
  'Đây là tệp Word đời cũ (.doc). Mở bằng Word, chọn Lưu thành… dạng .docx rồi gửi lại.'

/** The first bytes of what is refused, the code, and what to do. */
const refused: [starts: string[], code: string, message: string][] = [
  [['MZ', '\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe'], 'program', program],
  [
    ['%PDF'],
    'pdf',
    'Đây là tệp PDF. Xin đơn vị gửi bản Word hoặc Excel, hoặc chép bảng rồi dán vào.',
  ],
  [['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'], 'image', picture],
  [['Rar!', '7z\xbc\xaf', '\x1f\x8b'], 'not-a-list', packed],
  [
    ['{\\rtf'],
    'old-word',
    'Đây là tệp .rtf. Mở bằng Word, chọn Lưu thành… dạng .docx rồi gửi lại.',
  ],
]

function zipKind(zip: Archive): Sniffed {
  const has = (path: string) => zip.entries.has(path)
  const within = (folder: string) => [...zip.entries.keys()].some((path) => path.startsWith(folder))
  if (has('word/document.xml')) return { kind: 'docx', zip }
  if (has('xl/workbook.bin')) return { kind: 'xlsb', zip }
  if (within('xl/')) return { kind: 'xlsx', zip }
  if (has('content.xml')) return openDocument(zip)
  if (within('ppt/')) throw new Unreadable('not-a-list', slides)
  // Other programs give parts and folders names of their own; what the main one is, it says itself.
  const main = mainPart(zip)
  let root: string | undefined
  if (main && /\.xml$/i.test(main)) readXml(zip, main, { open: (name) => (root ??= name) })
  if (root === 'document') return { kind: 'docx', zip }
  if (root === 'workbook') return { kind: 'xlsx', zip }
  throw new Unreadable('not-a-list', packed)
}

const slides = 'Đây là tệp trình chiếu. Chép bảng danh sách rồi dán vào, hoặc gửi bản Word, Excel.'

/**
 * What it is stands in `mimetype`, which should be stored first and as it is; other programs compress
 * it, put it elsewhere or leave it out, and then the content itself says so.
 */
function openDocument(zip: Archive): Sniffed {
  const said = zip.entries.has('mimetype') ? partOf(zip, 'mimetype').toString('latin1') : ''
  if (/opendocument\.spreadsheet/.test(said)) return { kind: 'ods', zip }
  let isSheet = false
  if (!/opendocument/.test(said))
    readXml(zip, 'content.xml', { open: (name) => (isSheet ||= name === 'spreadsheet') })
  if (isSheet) return { kind: 'ods', zip }
  throw new Unreadable(
    'not-a-list',
    'Đây là tệp của LibreOffice Writer. Lưu lại dạng .docx rồi gửi lại.',
  )
}

function compoundKind(bytes: Uint8Array): Sniffed {
  const streams = openCompound(bytes)
  if (streams.has('EncryptedPackage')) throw refusal.locked()
  if (streams.has('Workbook') || streams.has('Book')) return { kind: 'xls' }
  if (streams.has('WordDocument')) throw new Unreadable('old-word', oldWord)
  if (streams.has('PowerPoint Document')) throw new Unreadable('not-a-list', slides)
  throw unknown()
}

/** XML that a browser or an old Office wrote; a page with a table in it is read as one. */
function refuseXml(bytes: Uint8Array): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const bare = start.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (!/^<(?:\?xml|\?mso|svg|!doctype svg|\w+:workbook|workbook)/i.test(bare)) return
  if (/<html\b/i.test(bare) || isXmlSheet(bare)) return
  if (/<svg\b/i.test(bare)) throw new Unreadable('image', picture)
  throw new Unreadable(
    'not-a-list',
    'Đây là tệp XML. Mở bằng Excel hoặc Word, lưu lại dạng .xlsx hay .docx rồi gửi lại.',
  )
}

function binary(bytes: Uint8Array): Unreadable {
  // Photos of telephones (HEIC) say so after their length.
  const isPicture = beginsWith(bytes, 'BM') || beginsWith(bytes.subarray(4), 'ftyp')
  return isPicture ? new Unreadable('image', picture) : unknown()
}

/** Control characters that no text has. */
const isBinary = (head: Uint8Array): boolean =>
  head.some((byte) => byte === 0) ||
  head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length >
    head.length / 50

function beginsWith(bytes: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at++) if (bytes[at] !== start.charCodeAt(at)) return false
  return bytes.length >= start.length
}

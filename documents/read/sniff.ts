import { limits, Unreadable } from './refusal'

export type FileKind = 'xlsx' | 'ods' | 'docx' | 'xls' | 'text'

/** What a file is by its bytes; its name does not count. Throws `Unreadable` for what is no list. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Unreadable('empty-file', 'Tệp trống, không có gì để đọc.')
  if (bytes.length > limits.bytes)
    throw new Unreadable('too-large', 'Tệp lớn hơn 20 MB. Chia danh sách thành các tệp nhỏ hơn.')
  const begins = (...codes: number[]) => codes.every((code, at) => bytes[at] === code)
  if (begins(0x50, 0x4b)) return zipKind(bytes)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes)
  if (begins(0x4d, 0x5a) || begins(0x7f, 0x45, 0x4c, 0x46))
    throw new Unreadable(
      'program',
      'Đây là chương trình máy tính, không phải danh sách. Không mở tệp này.',
    )
  if (begins(0x25, 0x50, 0x44, 0x46))
    throw new Unreadable(
      'pdf',
      'Đây là tệp PDF. Xin đơn vị gửi bản Word hoặc Excel, hoặc chép bảng rồi dán vào.',
    )
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46))
    throw new Unreadable(
      'image',
      'Đây là ảnh chụp, không đọc được chữ. Xin đơn vị gửi bản Word hoặc Excel.',
    )
  const isWide = begins(0xff, 0xfe) || begins(0xfe, 0xff)
  if (!isWide && bytes.subarray(0, 4096).includes(0) && !looksUtf16(bytes))
    throw new Unreadable(
      'not-a-list',
      'Không nhận ra tệp này. Cần tệp Excel, Word, .ods hoặc .csv.',
    )
  return 'text'
}

/** Every other byte is nothing: UTF-16 without its mark. */
export const looksUtf16 = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 400)
  let zeros = 0
  for (let at = 1; at < head.length; at += 2) if (head[at] === 0) zeros++
  return head.length >= 4 && zeros > head.length / 6
}

function compoundKind(bytes: Uint8Array): FileKind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const has = (name: string) => text.includes([...name].join('\0'))
  if (has('EncryptedPackage')) throw locked()
  if (has('Workbook') || has('Book')) return 'xls'
  throw new Unreadable(
    'old-word',
    'Đây là tệp Word đời cũ (.doc). Mở bằng Word, chọn Lưu thành… dạng .docx rồi gửi lại.',
  )
}

export const locked = () =>
  new Unreadable('password-protected', 'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu rồi gửi lại.')

const cut = () => new Unreadable('truncated', 'Tệp bị cắt cụt hoặc hỏng. Xin đơn vị gửi lại tệp.')

/** Reads the directory at the end of a zip: what is in it, and what it would unpack to. */
function zipKind(bytes: Uint8Array): FileKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 65_557)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest || end < 0) throw cut()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.entries) throw bomb()
  const names = new Set<string>()
  let unpacked = 0
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw cut()
    unpacked += view.getUint32(at + 24, true)
    const length = view.getUint16(at + 28, true)
    names.add(Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('utf8'))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > limits.unpacked) throw bomb()
  if (names.has('word/document.xml')) return 'docx'
  if ([...names].some((name) => name.startsWith('xl/'))) return 'xlsx'
  if (names.has('content.xml')) return 'ods'
  throw new Unreadable(
    'not-a-list',
    'Tệp nén này không phải Excel hay Word. Giải nén rồi gửi từng danh sách.',
  )
}

const bomb = () =>
  new Unreadable(
    'zip-bomb',
    'Tệp nén bung ra quá lớn, không an toàn để mở. Lưu lại danh sách thành tệp mới.',
  )

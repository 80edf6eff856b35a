import { formatNumber } from '@/domain/numbers'
import { BookRefused } from '../book-refused'
import type { BookFile } from '../engine/book-file'
import { genesis } from './chain'
import {
  BrokenSeal,
  type Head,
  newSealKey,
  openHeads,
  readSealFile,
  type SealFile,
  sealFileOf,
  writeSealFile,
} from './seal-file'
import { type Seals, sealsInMemory } from './seals'

/** The engine's own mark for a book that has been sealed once: then its seal file must be there. */
const sealedMark = 1

/**
 * The seals of a folder's book. A book of an older release is sealed from here on. Throws
 * `BookRefused` when the book is not what was last noted apart from it: entries at the end are missing
 * (a copy without its log), or others stand there. With `accept` the book is taken as it is found.
 */
export function sealsOfBook(book: BookFile, folder: string, accept: boolean): Seals {
  const file = sealFileIn(folder, accept)
  const found = headIn(book)
  const isMarked = book.mark === sealedMark
  const why = file ? differenceFrom(book, file) : isMarked ? lostSeal : null
  if (why && !accept) throw new BookRefused(`${why} ${howToGoOn} ${orAccept}`)
  const own = file && !why ? file : sealedFrom(file, found, isMarked)
  if (own !== file) writeSealFile(folder, own)
  if (!isMarked) book.mark = sealedMark
  const toTell = why
    ? { verb: 'acceptFound' as const, before: file?.head ?? null, after: found ?? null }
    : file || !found
      ? null
      : { verb: 'seal' as const, before: null, after: found }
  const { key, keyedFrom, before } = own
  return { key, keyedFrom, before, added: false, toTell, ...openHeads(folder, key) }
}

/** What a history is checked with. Without a sound seal file only its links can be. */
export function sealsToVerify(folder: string): Seals {
  const linked = {
    ...sealsInMemory(),
    keyedFrom: Number.POSITIVE_INFINITY,
    before: 'linked' as const,
  }
  try {
    const file = readSealFile(folder)
    return file ? { ...linked, ...file } : linked
  } catch (error) {
    if (error instanceof BrokenSeal) return linked
    throw error
  }
}

/** The file of a book that has none, or whose head no longer holds. */
function sealedFrom(file: SealFile | null, found: Head | undefined, isMarked: boolean): SealFile {
  const head = found ?? { sequence: 0, hash: genesis, at: '' }
  if (file) return { ...file, head }
  const before = isMarked ? 'linked' : 'plain'
  return { key: newSealKey(), keyedFrom: head.sequence + 1, before, head }
}

/** In what a book's history differs from the head that was noted apart from it; null when in nothing. */
export function differenceFrom(book: BookFile, { head }: SealFile): string | null {
  if (!head) return 'Dấu giữ riêng của lịch sử (tệp history.seal) đã bị sửa hoặc hỏng.'
  const there = headIn(book)?.sequence ?? 0
  if (there < head.sequence)
    return (
      `Sổ thiếu ${formatNumber(head.sequence - there)} mục lịch sử sau cùng (đến mục số ${head.sequence}): ` +
      'tệp so-vang.db-wal đã mất, hoặc đây là một bản chép cũ.'
    )
  if (head.sequence > 0 && hashAt(book, head.sequence) !== head.hash)
    return `Mục lịch sử số ${head.sequence} không phải là mục đã ghi: lịch sử đã bị viết lại.`
  return null
}

/** The folder's seal file; null when there is none. Throws `BookRefused` when it is damaged. */
export function sealFileIn(folder: string, accept = false): SealFile | null {
  try {
    return readSealFile(folder)
  } catch (error) {
    if (!(error instanceof BrokenSeal)) throw error
    if (accept) return null
    throw new BookRefused(
      `Tệp ${sealFileOf(folder)} hỏng: không đọc được khóa. ${howToGoOn} ${orAccept}`,
    )
  }
}

/** The newest entry of a book's history, whatever its release. */
export const headIn = (book: BookFile): Head | undefined =>
  book.first('select sequence, hash, at from auditEntries order by sequence desc limit 1')

const hashAt = (book: BookFile, sequence: number): string | undefined =>
  book.first<Head>('select hash from auditEntries where sequence = ?', sequence)?.hash

export const lostSeal =
  'Không còn tệp history.seal (khóa niêm phong và dấu cuối của lịch sử) trong thư mục dữ liệu.'
export const howToGoOn = 'Hãy khôi phục từ bản sao lưu gần nhất (npm run restore -- TỆP).'
const orAccept =
  'Nếu biết rõ vì sao và nhận sổ như đang có, chạy một lần: npm start -- --accept-history'

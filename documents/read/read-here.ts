import { readFile as bytesOf } from 'node:fs/promises'
import type { ListFile, ReadFailure, ReadList, ReadOptions } from '@/domain/list'
import { understandList } from '../understand/understand'
import { readFile } from './read-file'
import { refusal, Unreadable } from './refusal'

export type Source = { bytes: Uint8Array } | { path: string } | { text: string }
export type Answer = { ok: true; list: ReadList } | { ok: false; error: ReadFailure }

/** Reads and understands a file on this thread; see `read-list.ts` for the way to call it. */
export async function readHere(source: Source, options: ReadOptions): Promise<Answer> {
  let file: ListFile
  try {
    file = await readFile('path' in source ? { bytes: await bytesOf(source.path) } : source)
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: error.failure }
    if (isTooMuch(error)) return { ok: false, error: refusal.letters().failure }
    // Out of bounds, out of order: what a reader of packages says of a file that is broken within.
    const message = 'Tệp bị hỏng, không đọc được. Mở bằng Excel hoặc Word, lưu lại rồi gửi lại.'
    return { ok: false, error: { code: 'truncated', message } }
  }
  const isText = file.grids.length === 1 && file.grids[0]?.name === ''
  const list = understandList(file, options)
  if (list.rows.length > 0) return { ok: true, list }
  if (list.problems.some(({ code }) => code.startsWith('hidden-')))
    return { ok: false, error: { code: 'all-hidden', message: allHidden } }
  const message =
    'Không thấy dòng nào có tên trong tệp này. Xem lại tệp, hoặc chép riêng bảng danh sách rồi dán.'
  return { ok: false, error: { code: isText ? 'not-a-list' : 'no-rows', message } }
}

/** The system, or a text's greatest length, gave no more room. */
const isTooMuch = (error: unknown): boolean =>
  (error instanceof Error && 'code' in error && error.code === 'ERR_MEMORY_ALLOCATION_FAILED') ||
  (error instanceof RangeError && /allocation|invalid (?:string|array) length/i.test(error.message))

const allHidden = 'Danh sách này nằm ở phần đang ẩn của tệp. Mở tệp, bỏ ẩn rồi gửi lại.'

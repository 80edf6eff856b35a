import type { ReadFailure, ReadList, ReadOptions } from '@/domain/list'
import { understandList } from '../understand/understand'
import { readFile } from './read-file'
import { Unreadable } from './refusal'
import { sniff } from './sniff'

export type Source = { bytes: Uint8Array } | { text: string }
export type Answer = { ok: true; list: ReadList } | { ok: false; error: ReadFailure }

/** Reads and understands a file on this thread; see `read-list.ts` for the way to call it. */
export async function readHere(source: Source, options: ReadOptions): Promise<Answer> {
  try {
    const list = understandList(await readFile(source), options)
    if (list.rows.length > 0) return { ok: true, list }
    const isText = 'bytes' in source && sniff(source.bytes) === 'text'
    const message =
      'Không thấy dòng nào có tên trong tệp này. Xem lại tệp, hoặc chép riêng bảng danh sách rồi dán.'
    return { ok: false, error: { code: isText ? 'not-a-list' : 'no-rows', message } }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: error.failure }
    const message = 'Tệp bị hỏng, không đọc được. Mở bằng Excel hoặc Word, lưu lại rồi gửi lại.'
    return { ok: false, error: { code: 'truncated', message } }
  }
}

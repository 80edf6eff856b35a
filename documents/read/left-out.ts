import type { ListFile } from '@/domain/list'

export type Problems = NonNullable<ListFile['problems']>

/** One sentence for all pieces of one kind that a file holds and that were not read as they are, with the first. */
export function leftOut(code: keyof typeof words, pieces: string[]): Problems {
  const [first, ...others] = pieces.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  if (!first) return []
  const quoted = first.length > 80 ? `${first.slice(0, 80)}…` : first
  const more = others.length > 0 ? ` và ${others.length} chỗ khác` : ''
  const [what, todo] = words[code]
  return [{ code, message: `Tệp có ${what} (“${quoted}”${more})${todo}` }]
}

const words = {
  'hidden-text': ['chữ ẩn', ', chưa đọc. Muốn lấy: mở tệp, bỏ ẩn rồi gửi lại.'],
  'deleted-text': [
    'chữ đã xóa khi theo dõi thay đổi',
    ', chưa đọc. Muốn lấy lại: mở tệp, từ chối phần xóa rồi gửi lại.',
  ],
  'part-not-read': [
    'phần nằm ngoài danh sách',
    ', chưa đọc. Nếu có tên trong đó: chép vào danh sách rồi gửi lại.',
  ],
  'mended-letters': ['chữ vỡ vì sai bảng mã', ', đã ghép lại. Xem lại vài dòng trước khi lưu.'],
} as const

import type { ListFile } from '@/domain/list'

export type Problems = NonNullable<ListFile['problems']>

/** One sentence for all pieces of one kind that a file holds and that were not read, with the first. */
export function leftOut(code: keyof typeof words, pieces: string[]): Problems {
  const [first, ...others] = pieces.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  if (!first) return []
  const quoted = first.length > 80 ? `${first.slice(0, 80)}…` : first
  const more = others.length > 0 ? ` và ${others.length} chỗ khác` : ''
  const [what, todo] = words[code]
  return [{ code, message: `Tệp có ${what} (“${quoted}”${more}), chưa đọc. ${todo}` }]
}

const words = {
  'hidden-text': ['chữ ẩn', 'Muốn lấy: mở tệp, bỏ ẩn rồi gửi lại.'],
  'deleted-text': [
    'chữ đã xóa khi theo dõi thay đổi',
    'Muốn lấy lại: mở tệp, từ chối phần xóa rồi gửi lại.',
  ],
  'part-not-read': [
    'phần nằm ngoài danh sách',
    'Nếu có tên trong đó: chép vào danh sách rồi gửi lại.',
  ],
} as const

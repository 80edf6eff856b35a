import type { ReadFailure } from '@/domain/list'
import { limits } from './limits'

/** A file that cannot be read: thrown inside the reader, answered as a sentence. */
export class Unreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
  get failure(): ReadFailure {
    return { code: this.code, message: this.message }
  }
}

/** What is wrong and what to do, for reasons that more than one format has. */
export const refusal = {
  cut: () => new Unreadable('truncated', 'Tệp bị cắt cụt hoặc hỏng. Xin đơn vị gửi lại tệp.'),
  locked: () =>
    new Unreadable('password-protected', 'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu rồi gửi lại.'),
  bomb: () =>
    new Unreadable(
      'zip-bomb',
      'Tệp nén bung ra quá lớn, không an toàn để mở. Lưu lại danh sách thành tệp mới.',
    ),
  odd: () =>
    new Unreadable(
      'zip-odd',
      'Tệp nén có cấu trúc bất thường, không an toàn để mở. Lưu lại danh sách thành tệp mới.',
    ),
  entities: () =>
    new Unreadable(
      'xml-entities',
      'Tệp chứa khai báo bất thường, không an toàn để mở. Lưu lại thành tệp mới.',
    ),
  rows: () =>
    new Unreadable(
      'too-many-rows',
      `Tệp có nhiều hơn ${shown(limits.rows)} dòng có chữ. Chia thành nhiều tệp.`,
    ),
  letters: () =>
    new Unreadable(
      'too-large',
      'Tệp có quá nhiều chữ để đọc. Chia danh sách thành các tệp nhỏ hơn.',
    ),
  cells: () =>
    new Unreadable(
      'too-many-cells',
      'Tệp có quá nhiều ô để đọc. Chép riêng bảng danh sách sang tệp mới rồi gửi lại.',
    ),
  columns: (where: string) =>
    new Unreadable(
      'too-many-columns',
      `${where}: hơn ${limits.columns} cột có chữ. Danh sách không rộng như vậy; xem lại tệp.`,
    ),
  sheets: () =>
    new Unreadable(
      'too-many-sheets',
      `Tệp có hơn ${limits.sheets} trang tính. Tách những trang có danh sách sang tệp mới.`,
    ),
}

const shown = (count: number): string => count.toLocaleString('vi-VN')

/**
 * The sentence for what an office can mend itself when the engine or the disk refuses; undefined for
 * anything else, which is a fault of ours.
 */
export function problemOfEngine(error: unknown, folder: string): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return `Tệp dữ liệu trong ${folder} bị hỏng. Hãy khôi phục từ bản sao lưu gần nhất.`
  }
  if (/^SQLITE_FULL|^ENOSPC/.test(code)) return `Ổ đĩa chứa thư mục dữ liệu ${folder} đã đầy.`
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)|^EACCES|^EROFS/.test(code)) {
    return `Không ghi được vào tệp dữ liệu trong ${folder}. Hãy kiểm tra quyền ghi.`
  }
  if (/^SQLITE_BUSY/.test(code)) return `Tệp dữ liệu trong ${folder} đang bị chương trình khác giữ.`
}

/** Whether the disk, and not a fault of ours, is why something could not be written. */
export const isDiskFull = (error: unknown): boolean => {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code ?? '')) return true
  return cause !== undefined && isDiskFull(cause)
}

/**
 * What a person is called from whom the book has taken everything that names them. The number keeps
 * two of them apart, so that whatever counts people by name counts the same as before.
 */
export const anonymousName = (id: number): string => `(đã ẩn danh số ${id})`

/** What stands in the place of words that named somebody. */
export const withheldWords = '(đã ẩn danh)'

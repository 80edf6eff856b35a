/**
 * The year that somebody typed into a cell with a date's format, which then shows a day of 1905: 1975 is
 * the 1975th day that spreadsheets count. Undefined for any other day; the text came through a file
 * without formats (CSV), so that the reading is to be looked at.
 */
export function typedYear(text: string): number | undefined {
  const [, one, two] = /^(\d{1,2})[/.-](\d{1,2})[/.-]1905$/.exec(text) ?? []
  const [, month, day] = /^1905-(\d\d)-(\d\d)/.exec(text) ?? []
  const [m, d] = one && two ? (Number(two) > 12 ? [one, two] : [two, one]) : [month, day]
  if (!m || !d) return undefined
  const serial = (Date.UTC(1905, Number(m) - 1, Number(d)) - Date.UTC(1899, 11, 30)) / 86_400_000
  return serial >= 1900 && serial < 2100 ? serial : undefined
}

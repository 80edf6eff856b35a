/**
 * Text for the screen in which a name with its number stays on one line: "Covid-19", "Chỉ thị 05",
 * "Khu phố 3", "15-5-2016". For display only; stored data keeps its ordinary hyphens and spaces.
 */
export function unbroken(text: string): string {
  return text
    .replace(/(?<=[\p{L}\d])-(?=\d)/gu, '\u2011')
    .replace(/(?<=\p{L}) (?=\d)/gu, '\u00a0')
    .replace(/Chỉ thị(?=\u00a0\d)/g, 'Chỉ\u00a0thị')
}

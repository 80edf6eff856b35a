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

/** A number stays with what it counts, all words of it: "132 tập thể", "16 hộ gia đình", "87,3 %". */
export function withNounKept(text: string): string {
  return text
    .replace(/(?<=\d) (?=[\p{L}%])/gu, '\u00a0')
    .replace(countedNoun, (noun) => noun.replaceAll(' ', '\u00a0'))
}

const countedNoun =
  /(?<=\d\u00a0)(?:tập thể|cá nhân|hộ gia đình|hộ dân|gia đình|đơn vị|mô hình|công trình|điển hình|giấy khen|bằng khen|kỷ niệm chương|huân chương|danh hiệu|khen thưởng|lượt khen|quyết định|phong trào|cuộc vận động|triệu đồng|tỷ đồng)(?!\p{L})/giu

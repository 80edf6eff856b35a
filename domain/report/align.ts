/** A word, a number or a mark of a text, and where it stands in it. */
export type Token = { text: string; from: number; to: number }

/** Words, numbers ("1.234", "87,3") and marks; spaces stand between them. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[^\p{L}\p{M}\d\s]/gu), (match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))

/** Beyond this a paragraph is compared at its two ends only. */
const longest = 1500

/**
 * Which token of the new text each token of the old one became: the longest run in common, found
 * from the end on. What a number counts is said after it ("11 tập thể được tuyên dương cấp quận"), so
 * that of two that read alike the one with its own words behind it is meant.
 */
export function align(old: Token[], now: Token[]): Map<number, number> {
  const mirrored = alignFromStart([...old].reverse(), [...now].reverse())
  return new Map([...mirrored].map(([a, b]) => [old.length - 1 - a, now.length - 1 - b]))
}

function alignFromStart(old: Token[], now: Token[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const same = (a: number, b: number) => old[a]?.text === now[b]?.text
  let start = 0
  while (start < old.length && start < now.length && same(start, start)) pairs.set(start, start++)
  let [endOld, endNow] = [old.length, now.length]
  while (endOld > start && endNow > start && same(endOld - 1, endNow - 1))
    pairs.set(--endOld, --endNow)
  const [rows, columns] = [endOld - start, endNow - start]
  if (rows > longest || columns > longest) return pairs
  // lengths[a][b]: the longest run in common of what follows `a` and `b`.
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const at = (a: number, b: number) => lengths[a]?.[b] ?? 0
  for (let a = rows - 1; a >= 0; a--)
    for (let b = columns - 1; b >= 0; b--) {
      const row = lengths[a] as Uint16Array
      row[b] = same(start + a, start + b)
        ? at(a + 1, b + 1) + 1
        : Math.max(at(a + 1, b), at(a, b + 1))
    }
  for (let a = 0, b = 0; a < rows && b < columns; )
    if (same(start + a, start + b)) pairs.set(start + a++, start + b++)
    else if (at(a + 1, b) >= at(a, b + 1)) a++
    else b++
  return pairs
}

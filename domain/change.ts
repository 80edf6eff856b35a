/** How a count changed on the one before: `by` is never negative, `percent` null where before was 0. */
export type CountChange = { way: 'more' | 'less' | 'same'; by: number; percent: number | null }

/** 2.071 on 1.795: more by 276, which is 15,376… percent of what was there before. */
export function changeOn(now: number, before: number): CountChange {
  const by = Math.abs(now - before)
  const way = now > before ? 'more' : now < before ? 'less' : 'same'
  return { way, by, percent: before === 0 ? null : (by / before) * 100 }
}

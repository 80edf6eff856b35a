/**
 * A scale from 0 for whole numbers: the lines to draw (three to five, at 1, 2, 3 or 5 times a power
 * of ten) and the top, which is the last of them.
 */
export function countScale(largest: number): { lines: number[]; top: number } {
  const rough = Math.max(1, largest) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 3, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 1)
  const count = Math.max(1, Math.ceil(largest / step))
  const lines = Array.from({ length: count + 1 }, (_, at) => at * step)
  return { lines, top: count * step }
}

/** Of so many labels in a row, each how manieth is shown so that at most `room` are. */
export const everyNth = (labels: number, room: number): number =>
  Math.max(1, Math.ceil(labels / room))

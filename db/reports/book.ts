import type { Figure, Figures } from '@/domain/report/types'

export type Book = ReturnType<typeof emptyBook>

/** The numbers of a report as they are gathered, each by its key. */
export function emptyBook() {
  const figures: Figures = {}
  const set = (key: string, value: number, href: string, marks: Partial<Figure> = {}): void => {
    figures[key] = { value, href, ...marks }
  }
  return { figures, set, setChange: changeOf(set) }
}

/** A number with the same of the period before, and the difference between them. */
const changeOf =
  (set: (key: string, value: number, href: string, marks?: Partial<Figure>) => void) =>
  (key: string, now: Counted, before: Counted): void => {
    set(key, now.n, now.href, { sample: now.sample })
    set(`previous.${key}`, before.n, before.href, { sample: before.sample })
    const marks = { sample: now.sample + before.sample }
    set(`change.${key}`, now.n - before.n, before.href, marks)
    if (before.n > 0) set(`percent.${key}`, share(now.n - before.n, before.n), before.href, marks)
  }

type Counted = { n: number; sample: number; href: string }

/** A part of a whole in percent, with one place. */
export const share = (part: number, whole: number): number => Math.round((part * 1000) / whole) / 10

/** A generator that gives the same numbers on every machine, so that every book begins the same. */
export type Random = {
  /** From 0 to `below` - 1. */
  whole: (below: number) => number
  pick: <T>(from: readonly T[]) => T
  /** A new array in another order. */
  shuffled: <T>(from: readonly T[]) => T[]
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  /** Mulberry32. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    pick: (from) => {
      const picked = from[whole(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    shuffled: (from) => {
      const copy = [...from]
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = whole(at + 1)
        const kept = copy[at]
        copy[at] = copy[other] as (typeof copy)[number]
        copy[other] = kept as (typeof copy)[number]
      }
      return copy
    },
  }
}

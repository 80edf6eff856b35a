/** One measured figure beside its floor, as `npm run bench -- --json` prints it. */
export type Row = {
  name: string
  value: number
  unit: 'ms' | 'MB'
  /** What the same work costs at the least; null where the bar is absolute. */
  floor: number | null
  ratio: number | null
  /** The greatest ratio allowed, or with no floor the greatest value. */
  bar: number
  met: boolean
}

type Work = () => unknown

/** The 95th percentile of many runs in milliseconds, after some that warm up. */
export async function p95(work: Work, runs: number): Promise<number> {
  const [value = 0] = await p95OfEach([work], runs)
  return value
}

/** Slow works are run at least so often, however long it takes, and not much longer than so long. */
const fewestRuns = 5
const patience = 3000

/** The same for works run in turn, so that what disturbs the machine disturbs all of them alike. */
export async function p95OfEach(works: Work[], runs: number): Promise<number[]> {
  const times = works.map((): number[] => [])
  const begun = performance.now()
  for (let run = -Math.ceil(runs / 10); run < runs; run += 1) {
    if (run >= fewestRuns && performance.now() - begun > patience) break
    for (const [at, work] of works.entries()) {
      const since = performance.now()
      await work()
      if (run >= 0) times[at]?.push(performance.now() - since)
    }
  }
  return times.map(percentile)
}

/** A figure that must not be more than `bar` times its floor. */
export function against(name: string, value: number, floor: number, bar: number): Row {
  const ratio = value / floor
  return { name, value, unit: 'ms', floor, ratio, bar, met: ratio <= bar }
}

/** A figure that must not be more than `bar`. */
export const within = (name: string, value: number, bar: number): Row => ({
  name,
  value,
  unit: 'ms',
  floor: null,
  ratio: null,
  bar,
  met: value <= bar,
})

export function percentile(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

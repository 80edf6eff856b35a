import type { DashboardData } from '@/db/dashboard/data'
import {
  type Honour,
  honours,
  type Level,
  levels,
  type RecipientKind,
  recipientKinds,
} from '@/domain/vocabulary'

/** One line of the figures by level: an honour's sum over all levels (`level` null), or one level. */
export type LevelLine = {
  honour: Honour
  level: Level | null
  kinds: { kind: RecipientKind; n: number }[]
  n: number
  before: number
  /** Whether there is anything to compare with. */
  known: boolean
}

/** Each honour's sum, then its levels from the highest down; without any award no levels. */
export function levelLines(data: DashboardData): LevelLine[] {
  return honours.flatMap((honour) => {
    const sum = line(data, honour, null)
    if (sum.n + sum.before === 0) return [sum]
    return [sum, ...levels.map((level) => line(data, honour, level))]
  })
}

function line(data: DashboardData, honour: Honour, level: Level | null): LevelLine {
  const counted = level ? [level] : levels
  const of = (figures: DashboardData['figures'], kind: RecipientKind) =>
    sum(counted.map((one) => figures[honour][one][kind].n))
  const kinds = recipientKinds.map((kind) => ({ kind, n: of(data.figures, kind) }))
  const n = sum(kinds.map((kind) => kind.n))
  const before = sum(recipientKinds.map((kind) => of(data.previousFigures, kind)))
  return { honour, level, kinds, n, before, known: data.previousTotal.n > 0 && n + before > 0 }
}

/** Nothing counted now or before: such lines are folded away. */
export const isZero = ({ n, before }: LevelLine): boolean => n + before === 0

const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0)

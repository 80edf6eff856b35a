import { registrationStates } from './vocabulary'
import { workingDaysLate } from './working-days'

/** Where a unit stands in a campaign's year; `none`: it has not begun. */
export const progressStates = ['none', ...registrationStates] as const
type ProgressState = (typeof progressStates)[number]

/** What the board is narrowed to. */
export const progressShows = [...progressStates, 'late'] as const
export type ProgressShow = (typeof progressShows)[number]

/** One unit on the board. */
export type Progress = {
  expected: boolean
  state: ProgressState
  /** The day on which it was first sent (`YYYY-MM-DD`), or registered as the office recorded it. */
  sentOn: string | null
  models: number
}

/**
 * Working days between the deadline and the day on which a unit first sent; up to `today` while it
 * has not. Returned papers are not late for being corrected. 0 for units that nobody expects, and
 * where the office recorded a registration without its day.
 */
export function daysLate(
  { expected, state, sentOn }: Progress,
  deadline: string,
  today: string,
): number {
  if (!expected) return 0
  if (sentOn) return workingDaysLate(deadline, sentOn)
  return state === 'accepted' ? 0 : workingDaysLate(deadline, today)
}

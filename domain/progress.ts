import { registrationStates } from './vocabulary'
import { workingDaysLate } from './working-days'

/** Where a unit stands in a campaign's year; `none`: it has not begun. */
export const progressStates = ['none', ...registrationStates] as const
export type ProgressState = (typeof progressStates)[number]

/** The tabs of the board. */
export const progressTabs = [...progressStates, 'late'] as const

/**
 * What the board is narrowed to. Beside the tabs, the numbers of its sentence: expected units that
 * are accepted, unexpected ones that are, expected ones that have not sent.
 */
export const progressShows = [...progressTabs, 'registered', 'beyond', 'unsent'] as const
export type ProgressShow = (typeof progressShows)[number]

/** One unit on the board. */
export type Progress = {
  expected: boolean
  state: ProgressState
  /** The day on which it was first sent (`YYYY-MM-DD`), or registered as the office recorded it. */
  sentOn: string | null
  models: number
}

export function isShown(row: Progress & { late: number }, show: ProgressShow): boolean {
  if (show === 'late') return row.late > 0
  if (show === 'registered') return row.expected && row.state === 'accepted'
  if (show === 'beyond') return !row.expected && row.state === 'accepted'
  if (show === 'unsent') return row.expected && (row.state === 'none' || row.state === 'draft')
  return row.state === show
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

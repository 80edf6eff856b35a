import { isDue } from '../backup/plan'
import { database } from '../open'
import { tidy } from './tidy'

/** The hour from which on a day's tidying is due, Vietnamese time: after the backup of two o'clock. */
const hour = 3

const kept = globalThis as typeof globalThis & { soVangTidied?: string }

/** Whether the tidying of the day is still to come. */
export const tidyingDue = (now: Date, last: string | undefined): boolean =>
  isDue({ hour }, last ?? null, now)

/** Tidies once a day for as long as the server lives; what fails is tried again the next day. */
export function keepTidy(): void {
  const look = () => {
    const now = new Date()
    if (!tidyingDue(now, kept.soVangTidied)) return
    kept.soVangTidied = now.toISOString()
    void tidy(database(), now).catch(() => {})
  }
  setInterval(look, 10 * 60_000).unref()
}

import { todayIn } from '@/domain/dates'
import { database } from '../open'
import { tidy } from './tidy'

/** The hour from which on a day's tidying is due, Vietnamese time: after the backup of two o'clock. */
const hour = 3

const kept = globalThis as typeof globalThis & { soVangTidied?: string }

/** Whether the tidying of the day is still to come. */
export function tidyingDue(now: Date, last: string | undefined): boolean {
  const here = new Date(now.getTime() + 7 * 3_600_000)
  return here.getUTCHours() >= hour && last !== todayIn(now)
}

/** Tidies once a day for as long as the server lives; what fails is tried again the next day. */
export function keepTidy(): void {
  const look = () => {
    const now = new Date()
    if (!tidyingDue(now, kept.soVangTidied)) return
    kept.soVangTidied = todayIn(now)
    void tidy(database(), now).catch(() => {})
  }
  setInterval(look, 10 * 60_000).unref()
}

import { dayAfter } from './dates'

/**
 * How many working days lie after `from` up to and with `to`, both `YYYY-MM-DD`; 0 when `to` is not
 * later. This is how late something is that was due on `from` and came on `to`.
 *
 * A working day is Monday to Friday without the days off that the law itself names (Bộ luật Lao
 * động 2019, Điều 112): 1-1, 30-4, 1-5, 2-9, the Hùng Kings' day and, of Tết, the four days that
 * are off in every arrangement (the last day of the old year to mùng 3). What the Prime Minister
 * arranges anew each year is not known here and counts as a working day: the fifth day of Tết, the
 * second day beside 2-9 (since 2021), the days given for a holiday on a weekend, and swapped days.
 * So a number of days late may be too high by those days, never too low.
 */
export function workingDaysLate(from: string, to: string): number {
  let days = 0
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (isWorkingDay(day)) days += 1
  return days
}

/** Whether offices work on that day, as far as the law alone says it. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !fixed.has(day.slice(5)) && !lunarDaysOff.has(day)
}

const fixed = new Set(['01-01', '04-30', '05-01', '09-02'])

/**
 * Mùng 1 Tết and mùng 10 tháng 3 of the lunar calendar (Giỗ Tổ Hùng Vương), as the Vietnamese
 * calendar of each year has them. Outside these years the lunar days off are not taken out.
 */
const lunar: [newYear: string, hungKings: string][] = [
  ['2016-02-08', '2016-04-16'],
  ['2017-01-28', '2017-04-06'],
  ['2018-02-16', '2018-04-25'],
  ['2019-02-05', '2019-04-14'],
  ['2020-01-25', '2020-04-02'],
  ['2021-02-12', '2021-04-21'],
  ['2022-02-01', '2022-04-10'],
  ['2023-01-22', '2023-04-29'],
  ['2024-02-10', '2024-04-18'],
  ['2025-01-29', '2025-04-07'],
  ['2026-02-17', '2026-04-26'],
  ['2027-02-06', '2027-04-16'],
]

const lunarDaysOff = new Set(
  lunar.flatMap(([newYear, hungKings]) => {
    const eve = new Date(Date.parse(`${newYear}T00:00:00Z`) - 24 * 60 * 60 * 1000)
    const second = dayAfter(newYear)
    return [eve.toISOString().slice(0, 10), newYear, second, dayAfter(second), hungKings]
  }),
)

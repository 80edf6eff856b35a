import { expect, test } from 'vitest'
import { isDue, nameAt, planOf, superfluous } from './plan'

const plan = planOf('/book', {})

test('without a word a backup is made each night at two, and two weeks are kept', () => {
  expect(plan).toMatchObject({ to: '/book/backups', hour: 2, keep: 14, command: null })
  expect(planOf('/book', { SO_VANG_BACKUP_HOUR: 'off' }).hour).toBeNull()
  expect(planOf('/book', { SO_VANG_BACKUP_HOUR: '25' }).hour).toBeNull()
})

test('once a day, from the hour on; a machine that slept through it catches up', () => {
  // 2 o'clock in Vietnam is 19 o'clock UTC of the day before.
  const at = (text: string) => new Date(text)
  expect(isDue(plan, null, at('2026-11-30T18:59:00Z'))).toBe(false)
  expect(isDue(plan, null, at('2026-11-30T19:00:00Z'))).toBe(true)
  expect(isDue(plan, '2026-11-30T19:00:10Z', at('2026-12-01T10:00:00Z'))).toBe(false)
  expect(isDue(plan, '2026-11-29T19:00:10Z', at('2026-12-01T03:00:00Z'))).toBe(true)
  expect(isDue(plan, '2026-11-30T19:00:10Z', at('2026-12-01T19:00:00Z'))).toBe(true)
  expect(isDue({ ...plan, hour: null }, null, at('2026-12-01T19:00:00Z'))).toBe(false)
})

test('the newest are kept and the first of each month; other files are not touched', () => {
  const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2026, 9, 1 + at, 19)))
  const names = [...days.map((day) => nameAt(day, false)), 'truoc-nang-cap-2026.tgz', 'anh.jpg']
  const gone = superfluous(names, 14)
  const left = names.filter((name) => !gone.includes(name))
  expect(left).toContain('so-vang-2026-10-01T19-00-00.tgz')
  expect(left).toContain('so-vang-2026-11-01T19-00-00.tgz')
  expect(left).toContain('anh.jpg')
  expect(left).toContain('truoc-nang-cap-2026.tgz')
  expect(left).toHaveLength(14 + 2 + 2)
})

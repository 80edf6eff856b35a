import { expect, test, vi } from 'vitest'
import { hostileSetting } from './testing/hostile-setting'

vi.mock('server-only', () => ({}))
const { ctx, stateOf } = await hostileSetting()
vi.mock('@/app/session', () => ({ routeContext: async () => ctx }))
vi.mock('@/app/action', () => ({ action: () => () => undefined }))
const { readParagraphAction } = await import('./tallies/read/actions')

const long = (piece: string) => piece.repeat(Math.floor(20_000 / piece.length))
const read = (text: string) => readParagraphAction({ text, year: null as never })

/** How often others get their turn meanwhile. */
function turnsUntilStopped() {
  let n = 0
  let isOn = true
  const turn = () => {
    n++
    if (isOn) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    stop: () => {
      isOn = false
      return n
    },
  }
}

test.each([
  ['brackets', long('(')],
  ['pairs of brackets', long('()')],
  ['digits', long('1')],
  ['numbers', long('1 ')],
  ['numbers with dots', long('1.234 ')],
  ['days', long('1/1/2021 ')],
  ['ands', long('và ')],
  ['percents', long('50% ')],
  ['spaces', long(' x')],
  ['line breaks', long('\nx')],
  ['quotes', long('“')],
  ['dashes', long('- ')],
  ['years', long('năm 2021, ')],
  ['nouns', long('cá nhân ')],
  ['marks', long('\u0301')],
  ['directions', long('\u202e')],
  ['halves of letters', long('\ud83d')],
  ['numbers in words', long('hai trăm ')],
])('20,000 letters of %s are read, and nobody waits', async (_, text) => {
  const before = stateOf()
  const turns = turnsUntilStopped()
  const answer = await read(text)
  expect(answer).toMatchObject({ ok: true, value: { text } })
  // Read on this thread, it would end within its own few turns.
  expect(turns.stop()).toBeGreaterThan(10)
  expect(stateOf()).toEqual(before)
})

test.each([
  ['', 'required'],
  [' \n\t', 'required'],
  ['a'.repeat(20_001), 'paragraphTooLong|{"count":"20.001","max":"20.000"}'],
])('a paragraph that is none is answered in words', async (text, problem) => {
  expect(await read(text)).toEqual({ ok: false, reason: 'invalid', problems: { text: problem } })
})

import { expect, test } from 'vitest'
import { notAtOnce } from './not-at-once.mjs'

const spec = (title: string, status: string, results: object[]) => ({
  file: 'lists.spec.ts',
  line: 7,
  title,
  tests: [{ status, results }],
})
const failed = { status: 'failed', error: { message: '\u001b[31mno row\u001b[39m' } }
const passed = { status: 'passed' }

test('a test that failed, and one that passed the second time alone, are told with the reason', () => {
  const specs = [
    spec('as it should', 'expected', [passed]),
    spec('left out', 'skipped', []),
    spec('not at all', 'unexpected', [failed, failed]),
  ]
  const nested = { specs: [spec('at last', 'flaky', [failed, passed])] }
  expect(notAtOnce({ suites: [{ specs, suites: [nested] }] })).toEqual([
    '\nfailed: lists.spec.ts:7 › not at all\nno row',
    '\npassed only when tried again: lists.spec.ts:7 › at last\nno row',
  ])
})

test('a run that left no report has nothing to tell', () => {
  expect(notAtOnce(null)).toEqual([])
})

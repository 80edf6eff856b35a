import { stripVTControlCharacters } from 'node:util'

/** So much of a message is repeated at the end of a run. */
const most = 1500

/**
 * What Playwright's JSON report holds of each test that failed, or passed only when it was tried once
 * more: its name, which of the two, and why the first try failed. Whoever sees the end of a run alone
 * sees what to mend.
 */
export function notAtOnce(report) {
  return specsOf(report ?? {}).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const said = status === 'flaky' ? 'passed only when tried again' : 'failed'
        const { error } = results.find(({ status }) => status !== 'passed') ?? {}
        const why = stripVTControlCharacters(error?.message ?? '').slice(0, most)
        return `\n${said}: ${file}:${line} › ${title}\n${why}`
      }),
  )
}

const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)]

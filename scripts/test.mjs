import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './browser.mjs'
import { build, isBuilt, nextCommand } from './build.mjs'
import { forwardSignals, run } from './child.mjs'
import { install, isInstalled } from './install.mjs'
import { notAtOnce } from './not-at-once.mjs'
import { Refusal, runMain } from './refusal.mjs'
import { root } from './root.mjs'

const helpText = `npm test                       everything
npm test -- --unit             checks and unit tests
npm test -- --unit db/awards   unit tests of one place, without the checks
npm test -- --e2e              end-to-end tests against the production build
npm test -- --e2e smoke        some of them (what follows goes to Playwright)
E2E_EVERY=1 npm test -- --e2e accessibility language
                               every page in the dark and in English too
npm test -- --crash            the server killed ten times (more: npm run crash -- --kills 200)`

const results = join(tmpdir(), `so-vang-test-${process.pid}`)
const bin = (name) => join(root, 'node_modules', '.bin', name)
const counted = { unit: null, e2e: null, crash: null }
/** So many kills in each run; two hundred by hand. */
const kills = 10

runMain(async () => {
  const [part, ...rest] = process.argv.slice(2)
  if (part && !['--unit', '--e2e', '--crash'].includes(part)) return console.log(helpText)
  forwardSignals()
  process.once('exit', printTotals)
  await step('install', installed)
  if (!part || part === '--unit') {
    if (rest.length === 0) await checks()
    await step('unit tests', () => unitTests(rest))
  }
  if (part !== '--unit') {
    await step('build', built)
    if (part !== '--crash') await step('end-to-end tests', () => endToEndTests(part ? rest : []))
    if (part !== '--e2e') await step('crash test', crashTest)
  }
})

async function checks() {
  await step('route types', () => program(process.execPath, [nextCommand, 'typegen']))
  await step('type check', () => program(bin('tsc'), ['--noEmit']))
  await step('lint', () => program(bin('biome'), ['check', '--error-on-warnings', '.']))
  await step('dead code', () => program(bin('knip'), ['--no-progress']))
  await step('known holes', () => program(bin('tsx'), ['scripts/dependencies.ts']))
}

/** Runs one step under its name; when it fails, says which one it was and ends the run. */
async function step(name, work) {
  console.log(`\n── ${name}`)
  if (!(await work())) throw new Refusal(`\nFailed at: ${name}`)
}

async function installed() {
  if (isInstalled()) return true
  const { code, output } = await install()
  if (code !== 0) console.error(output)
  return code === 0
}

async function built() {
  if (isBuilt()) return true
  const { code, output } = await build()
  console.log(output)
  return code === 0
}

async function unitTests(args) {
  const file = join(results, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = await program(bin('vitest'), ['run', ...reporters, ...args])
  const { numPassedTests, numFailedTests } = readResults(file) ?? {}
  counted.unit = { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
  return ok
}

async function endToEndTests(args) {
  const file = join(results, 'e2e.json')
  const env = { CHROMIUM_PATH: await ensureChromium(), E2E_RESULTS: file }
  const ok = await program(bin('playwright'), ['test', ...args], env)
  const read = readResults(file)
  const { expected = 0, flaky = 0, unexpected = 0 } = read?.stats ?? {}
  for (const text of notAtOnce(read)) console.log(text)
  counted.e2e = { passed: expected + flaky, failed: unexpected }
  return ok
}

async function crashTest() {
  const ok = await program(bin('tsx'), ['crash/crash.ts', '--kills', String(kills)])
  counted.crash = ok ? { passed: kills, failed: 0 } : { passed: 0, failed: 1 }
  return ok
}

async function program(command, args, more = {}) {
  const env = { ...process.env, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', ...more }
  return (await run(command, args, { env })) === 0
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function printTotals() {
  rmSync(results, { recursive: true, force: true })
  const parts = Object.entries(counted).filter(([, count]) => count)
  for (const [name, { passed, failed }] of parts) {
    console.log(`${name} tests: ${passed} passed, ${failed} failed`)
  }
  const sum = (key) => parts.reduce((total, [, count]) => total + count[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/browser.mjs'
import { freePort } from './scripts/port.mjs'

// Workers read this file again and inherit what the first reading chose.
process.env.E2E_PORT ??= String(await freePort())
process.env.CHROMIUM_PATH ??= findChromium() ?? undefined
if (!process.env.E2E_DATA_DIR) {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-e2e-'))
  process.env.E2E_DATA_DIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
// What the shell may hold for an office's own server is not for the tests'.
delete process.env.SO_VANG_SAMPLE
delete process.env.SO_VANG_URL

const results = process.env.E2E_RESULTS
const address = `http://127.0.0.1:${process.env.E2E_PORT}`

/**
 * End-to-end tests in Chromium against the production build, started as an office starts it, on a
 * free port and a data folder of its own. `npm test -- --e2e` makes sure that there is a build.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Room for a slow machine; a test never waits for time itself.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Two cores and a hundred pages: what passes only the second time is named at the end of the run.
  retries: 1,
  reporter: [['line'], ...(results ? [['json', { outputFile: results }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace costs a small machine a third of its time: asked for where a failure is looked into.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] },
  },
  projects: [
    // How high the blocks of a fresh book stand: before others write into it.
    { name: 'fresh', testMatch: '**/first-screen.spec.ts' },
    {
      name: 'book',
      testIgnore: ['**/first-screen.spec.ts', '**/samples.spec.ts', '**/list-saved.spec.ts'],
      dependencies: ['fresh'],
    },
    // Takes the first data away: when everything else is done with it.
    { name: 'without samples', testMatch: '**/samples.spec.ts', dependencies: ['book'] },
    // Moves the figures that all others look at.
    { name: 'alone', testMatch: '**/list-saved.spec.ts', dependencies: ['without samples'] },
  ],
  webServer: {
    command: 'node scripts/start.mjs --demo',
    url: `${address}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      HOST: '127.0.0.1',
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
      // Nobody else's work beside the tests.
      SO_VANG_BACKUP_HOUR: 'off',
      // Known passwords of a throw-away database.
      SO_VANG_ADMIN_PASSWORD: 'thu-nghiem-quan-tri-2021',
      SO_VANG_DEMO_PASSWORD: 'thu-nghiem-vai-tro-2021',
    },
  },
})

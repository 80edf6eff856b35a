import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: [
      '{app,bench,components,crash,db,documents,domain,messages,scripts}/**/*.test.{ts,tsx}',
    ],
    pool: 'threads',
    // A password's hash takes its time, more so on a busy machine.
    testTimeout: 30_000,
  },
})

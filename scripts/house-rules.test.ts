import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outOfTheEngineRoom } from './engine-room'
import { importersOf } from './imports'
import { root } from './root.mjs'

// What the linter has no rule for. Each test lists the places that break the rule.

const folders = [
  '.ci',
  'app',
  'bench',
  'components',
  'db',
  'deploy',
  'docs',
  'documents',
  'domain',
  'e2e',
]
const paths = [...folders, 'messages', 'public', 'scripts'].flatMap(below).concat(filesIn('.'))

const isCode = (path: string) => /\.(ts|tsx|mjs|js|css)$/.test(path)
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)
const textOf = (path: string) => readFileSync(root + path, 'utf8')
const linesWith = (pattern: RegExp, among: string[]) =>
  among.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  )

describe('house rules', () => {
  test('there are no barrels: a file is imported by its own name', () => {
    expect(paths.filter((path) => /(^|\/)index\.(ts|tsx|js|mjs)$/.test(path))).toEqual([])
  })

  test('files and folders have kebab-case names', () => {
    const ours = /^(app|components|db|documents|domain|e2e|bench|scripts|messages)\//
    // Routes name their parameters in brackets; a fixture keeps the name it came with.
    const kebab = /^\.?[a-z0-9_]+([-.][a-z0-9]+)*$|^\[(\.{3})?[a-zA-Z]+\]$|^\([a-z-]+\)$/
    const wrong = (path: string) => path.split('/').some((part) => !kebab.test(part))
    expect(paths.filter((path) => ours.test(path) && isCode(path) && wrong(path))).toEqual([])
  })

  test('no file is longer than 250 lines', () => {
    const counted = paths.filter(
      (path) => isCode(path) && !isTest(path) && !path.startsWith('db/seed/'),
    )
    const length = (path: string) => textOf(path).trimEnd().split('\n').length
    expect(counted.filter((path) => length(path) > 250)).toEqual([])
  })

  test('nothing outside the engine room names the driver, its builders or its SQL', () => {
    const outside = paths.filter(
      (path) =>
        /^(app|components|db|documents|domain|scripts)\/.*\.(ts|tsx|mjs)$/.test(path) &&
        !/^db\/engine\/|\/testing(\/|\.ts)|^scripts\/engine-room\.ts$/.test(path) &&
        !isTest(path),
    )
    expect(outside.length).toBeGreaterThan(900)
    const found = outside.flatMap((path) =>
      outOfTheEngineRoom(textOf(path)).map((line) => `${path}:${line}`),
    )
    expect(found).toEqual([])
  })

  test.each([
    `import { alias } from 'drizzle-orm/sqlite-core'`,
    `import Sqlite from 'better-sqlite3'`,
    `import { drizzle } from 'drizzle-orm/better-sqlite3'`,
    `const last = sql\`select seq from sqlite_sequence where name = 'awards'\``,
    'await select(db, sql`pragma foreign_key_check`)',
    'where id in (select value from json_each(?))',
    'const { changes } = statement.run(values)',
    `const one = db.raw.prepare('select 1')`,
    `const statement = clientOf(tx).prepare(text)`,
    'const rows = await tx.select().from(units).all()',
  ])('outside the engine room this is found: %s', (planted) => {
    expect(outOfTheEngineRoom(`/** A pragma. */\n${planted}\n`)).not.toEqual([])
  })

  test('an action that only sends a command is one line: `export const xAction = action(x)`', () => {
    const handedOn = /\baction\(\s*[\w.]+,?\s*\)\(\s*\w+,?\s*\)/
    const among = paths.filter((path) => path.startsWith('app/') && isCode(path) && !isTest(path))
    expect(among.filter((path) => handedOn.test(textOf(path)))).toEqual([])
  })

  test('twins and versions are looked at by the register of their table', () => {
    const apart = [
      'db/register.ts',
      // Settings have no number of their own, and the first value has nothing to be another version of.
      'db/settings/kept.ts',
      // Long commands: one statement, put together once for a hundred thousand awards.
      'db/bulk-edits/write.ts',
      'db/imports/undo-awards.ts',
      // Taken away, not written.
      'db/attachments/commands.ts',
      'db/person-changes/commands.ts',
    ]
    const others = paths.filter(
      (path) => path.startsWith('db/') && !isTest(path) && !apart.includes(path),
    )
    expect(linesWith(/eq\(\w+\.(createKey|version), (?!bulkEditRows)/, others)).toEqual([])
  })

  test('end-to-end tests wait for what is seen, never for time', () => {
    const tests = paths.filter((path) => path.startsWith('e2e/'))
    expect(linesWith(/waitForTimeout|(?<!test\.)setTimeout\(/, tests)).toEqual([])
  })

  test('no package registry is named: each machine has its own', () => {
    const host = /\/\/(registry|deb|security|ftp|archive|pypi|npm|repo)\.[a-z0-9-]+\.[a-z]{2,}/
    const text = paths.filter((path) =>
      /\.(json|[mc]?[jt]sx?|md|sh|ya?ml)$|\/run$|\.npmrc$/.test(path),
    )
    expect(linesWith(host, text)).toEqual([])
    expect(textOf('package-lock.json')).not.toContain('"resolved": "http')
  })

  test('dependencies are pinned to one exact version', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(textOf('package.json'))
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    const exact = (version: unknown) =>
      typeof version === 'string'
        ? /^\d+\.\d+\.\d+$/.test(version)
        : Object.values(version as object).every(exact)
    expect(versions.filter(([, version]) => !exact(version))).toEqual([])
  })

  test('decision notes are dated by number and at most fifteen', () => {
    const notes = paths.filter((path) => path.startsWith('docs/decisions/')).map((p) => basename(p))
    expect(notes.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([])
    expect(notes.length).toBeLessThanOrEqual(15)
  })

  describe('what tests share stands in a room of its own', () => {
    const isHome = (path: string) => /(^|\/)(testing|fixtures)(\/|\.ts$)/.test(path)
    const isTesting = (path: string) =>
      isTest(path) || isHome(path) || /^(e2e|bench|crash)\//.test(path)
    // What Next calls by its name nobody needs to import.
    const isEntry = (path: string) => /^app\/(.*\/)?(page|layout|route)\.tsx?$/.test(path)
    const layers = /^(app|components|db|documents|domain|messages)\//
    const importers = [...importersOf(paths)]

    test('nothing of the program imports from there', () => {
      const homes = importers.filter(([path]) => isHome(path))
      expect(homes.length).toBeGreaterThan(15)
      const wrong = homes.flatMap(([path, by]) =>
        by.filter((each) => !isTesting(each)).map((each) => `${each} imports ${path}`),
      )
      expect(wrong).toEqual([])
    })

    test('and nothing else is there for tests alone', () => {
      const ours = importers.filter(
        ([path]) => layers.test(path) && isCode(path) && !isTesting(path) && !isEntry(path),
      )
      expect(ours.flatMap(([path, by]) => (by.every(isTesting) ? [path] : []))).toEqual([])
    })
  })
})

function below(folder: string): string[] {
  if (!existsSync(root + folder)) return []
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? below(path) : [path]
  })
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(root + folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

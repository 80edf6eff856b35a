import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '@/scripts/root.mjs'

const files = (readdirSync(`${root}app`, { recursive: true }) as string[])
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
  .map((path) => ({ path, text: readFileSync(`${root}app/${path}`, 'utf8') }))
const having = (pattern: RegExp, all = files) =>
  all
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort()

/*
 * A file leaves the book by `download` and `keptFile` alone, which do not compile without word that it
 * stands in the register of exports or names nobody. These tests see that nobody goes around them.
 */
test('files are sent by one module', () => {
  expect(having(/content-disposition|readFileOf\(.*\) as BodyInit/i)).toEqual(['download.ts'])
  expect(having(/as unknown as Told|as Told|as never, *told/)).toEqual([])
})

test('what names nobody is said of these files, and of no others', () => {
  expect(having(/namesNobody/)).toEqual([
    'attachments/[id]/route.ts',
    'awards/statistics/route.ts',
    'exported.ts',
    'imports/template/route.ts',
    'listing/export.ts',
    'tables/export/route.ts',
  ])
  const lists = files.filter(({ path }) => path.endsWith('export/route.ts'))
  expect(having(/listExport\(\w+, null\)/, lists)).toEqual([
    'campaigns/export/route.ts',
    'campaigns/years/export/route.ts',
    'events/export/route.ts',
    'registrations/export/route.ts',
    'tallies/export/route.ts',
    'units/export/route.ts',
  ])
})

test('every route that exports tells the register, or is one of these', () => {
  const routes = files.filter(({ path }) => /(export|file)\/route\.ts$/.test(path))
  expect(routes.length).toBeGreaterThan(14)
  expect(having(/^(?![\s\S]*(listExport|exportReport|exportAwards|tellExport))/, routes)).toEqual(
    [],
  )
})

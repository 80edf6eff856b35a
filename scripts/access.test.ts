import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actionRows } from '@/domain/access/actions'
import { commandRows } from '@/domain/access/commands'
import { pageRows } from '@/domain/access/pages'
import { routeRows } from '@/domain/access/routes'
import { formPages, listPages } from '@/e2e/pages'
import { accessDocument } from './access-document'
import { root } from './root.mjs'

// The source is walked: what is there must have a row, and what has a row must be there. Whether each
// keeps to its row is tried in `db/access` and `e2e/access.spec.ts`.

const files = below('app')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const addressOf = (path: string) => path.replace(/^app|\/(page\.tsx|route\.ts)$/g, '') || '/'

test('every page has its row', () => {
  const pages = files.filter((path) => /\/page\.tsx$/.test(path)).map(addressOf)
  expect(Object.keys(pageRows).sort()).toEqual(pages.sort())
})

/** Forms that have no first look of their own; new ones do not join them. */
const unseenForms = [
  '/admin/catalogue/fields/new',
  '/admin/catalogue/forms/new',
  '/admin/users/new',
]

test('every page that names no record is looked at end to end', () => {
  const looked = [...listPages, ...formPages].map((at) => at.split('?')[0])
  // Of these the records come from a list, or nobody is signed in; they have tests of their own.
  const apart = Object.entries(pageRows).filter(
    ([at, { who, query }]) => at.includes('[') || who === 'open' || query?.includes('['),
  )
  const wanted = Object.keys(pageRows).filter((at) => !apart.some(([one]) => one === at))
  expect(wanted.filter((at) => !looked.includes(at)).sort()).toEqual(unseenForms)
  expect(wanted.length).toBeGreaterThan(40)
})

test('every route has its row, method by method', () => {
  const methods = /^export (?:async function|const) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm
  const routes = files
    .filter((path) => /\/route\.tsx?$/.test(path))
    .flatMap((path) =>
      [...textOf(path).matchAll(methods)].map(([, m]) => `${m} ${addressOf(path)}`),
    )
  expect(Object.keys(routeRows).sort()).toEqual(routes.sort())
})

test('every server action has its row, and sends the command that the row names', () => {
  const actions = files.filter(isActions).flatMap(actionsIn)
  expect(Object.keys(actionRows).sort()).toEqual(actions.map(({ name }) => name).sort())
  const commands = Object.values(actionRows).flatMap((row) => ('command' in row ? row.command : []))
  expect(commands.filter((name) => !(name in commandRows))).toEqual([])
})

test('an action written inside a page does nothing but send actions that have a row', () => {
  const inside = files.filter((path) => !isActions(path) && /'use server'/.test(textOf(path)))
  const sent = inside.flatMap((path) => {
    const bodies = textOf(path)
      .split(/'use server'\n/)
      .slice(1)
    return bodies.map(
      (body) => /await (\w+Action)\(/.exec(body.split(/\n {0,2}\}\n/)[0] ?? '')?.[1],
    )
  })
  expect(sent.length).toBeGreaterThan(0)
  const known = Object.keys(actionRows).map((name) => name.split('.').at(-1))
  expect(sent.filter((name) => !known.includes(name))).toEqual([])
})

test('docs/access.md says what the rows say', () => {
  expect(textOf('docs/access.md'), 'npm run access writes it anew').toBe(accessDocument())
})

function isActions(path: string): boolean {
  return /\.tsx?$/.test(path) && /^'use server'/.test(textOf(path))
}

function actionsIn(path: string) {
  const exported = /^export (?:async function|const) (\w+)/gm
  return [...textOf(path).matchAll(exported)].map(([, name]) => ({
    name: `${path.replace(/^app\/|\.tsx?$/g, '')}.${name}`,
  }))
}

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? below(path) : [path]
  })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Row } from './measure'
import { measureDashboard } from './measure-dashboard'
import { measureImport } from './measure-import'
import { measureList } from './measure-list'
import { measureMany } from './measure-many'
import { measureReading } from './measure-reading'
import { measureSave } from './measure-save'
import { measureSearch } from './measure-search'
import { measureTallies } from './measure-tallies'
import { openBook } from './open-book'

const help = `Usage: npm run bench -- --awards N [--only PART,PART] [--json]

Generates N awards in a temporary database, measures the dashboard, the award list, search and
saving, each the 95th percentile of many runs in this process, and bringing in a list of N rows (of
100,000 at most) once in a process of its own, and prints them beside their floors.
PART is one of: dashboard, tallies, list, search, save, many (an edit of 5,000 awards, and what others
wait meanwhile), reading (what others wait meanwhile), import.`

const parts = [
  'dashboard',
  'tallies',
  'list',
  'search',
  'save',
  'many',
  'reading',
  'import',
] as const
type Part = (typeof parts)[number]

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options) {
    console.error(help)
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-bench-'))
  // An interrupted run leaves nothing behind either.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130))
  const rows = await measureAll(folder, options)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
  if (options.json) console.log(JSON.stringify({ awards: options.awards, machine, rows }))
  else printTable(options.awards, machine, rows)
}

async function measureAll(folder: string, { awards, only }: Options): Promise<Row[]> {
  const isAsked = (part: Part) => only.includes(part)
  const rows = only.join() === 'import' ? [] : await measureBook(folder, awards, isAsked)
  return isAsked('import') ? [...rows, ...(await measureImport(folder, awards))] : rows
}

async function measureBook(
  folder: string,
  awards: number,
  isAsked: (part: Part) => boolean,
): Promise<Row[]> {
  const since = Date.now()
  const book = await openBook(join(folder, 'book'), awards)
  const small = await openBook(join(folder, 'small'), 10_000)
  console.error(`generated in ${Math.round((Date.now() - since) / 1000)} s`)
  try {
    return [
      ...(isAsked('dashboard') ? await measureDashboard(book, small) : []),
      ...(isAsked('tallies') ? await measureTallies(book, small) : []),
      ...(isAsked('list') ? await measureList(book) : []),
      ...(isAsked('search') ? await measureSearch(book) : []),
      ...(isAsked('save') ? await measureSave(book) : []),
      ...(isAsked('many') ? await measureMany(book) : []),
      ...(isAsked('reading') ? await measureReading(folder, book) : []),
    ]
  } finally {
    book.db.close()
    small.db.close()
  }
}

type Options = { awards: number; only: readonly Part[]; json: boolean }

function readOptions(args: string[]): Options | null {
  const { values } = parse(args) ?? {}
  if (!values) return null
  const awards = Number(values.awards)
  const asked = values.only?.split(',') ?? [...parts]
  const only = parts.filter((part) => asked.includes(part))
  if (!Number.isInteger(awards) || awards < 1000 || only.length < asked.length) return null
  return { awards, only, json: values.json === true }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        awards: { type: 'string' },
        only: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch {
    return null
  }
}

function printTable(awards: number, machine: string, rows: Row[]): void {
  console.log(`${awards} awards, ${machine}\n`)
  const cells = rows.map(({ name, value, unit, floor, ratio, bar, met }) => [
    name,
    `${value.toFixed(2)} ${unit}`,
    floor === null ? '' : `${floor.toFixed(2)} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    ratio === null ? `≤ ${bar} ${unit}` : `≤ ${bar} ×`,
    met ? 'yes' : 'NO',
  ])
  const table = [['', 'p95', 'floor', 'ratio', 'bar', 'met'], ...cells]
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)))
  for (const row of table)
    console.log(row.map((cell, at) => pad(cell, widths?.[at] ?? 0, at > 0)).join('  '))
}

const pad = (text: string, width: number, end: boolean): string =>
  end ? text.padStart(width) : text.padEnd(width)

await main()

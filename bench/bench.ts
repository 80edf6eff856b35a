import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './measure'
import { measureDashboard } from './measure-dashboard'
import { measureList } from './measure-list'
import { measureSave } from './measure-save'
import { measureSearch } from './measure-search'
import { measureTallies } from './measure-tallies'
import { openBook } from './open-book'

const help = `Usage: npm run bench -- --awards N [--json]

Generates N awards in a temporary database, measures the dashboard, the award list, search and
saving, each the 95th percentile of many runs in this process, and prints them beside their floors.`

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
  const rows = await measureAll(folder, options.awards)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
  if (options.json) console.log(JSON.stringify({ awards: options.awards, machine, rows }))
  else printTable(options.awards, machine, rows)
}

async function measureAll(folder: string, awards: number): Promise<Row[]> {
  const since = Date.now()
  const book = await openBook(join(folder, 'book'), awards)
  const small = await openBook(join(folder, 'small'), 10_000)
  console.error(`generated in ${Math.round((Date.now() - since) / 1000)} s`)
  try {
    const dashboards = await measureDashboard(book, small)
    const tallies = await measureTallies(book, small)
    const lists = await measureList(book)
    const searches = await measureSearch(book)
    return [...dashboards, ...tallies, ...lists, ...searches, ...(await measureSave(book))]
  } finally {
    book.db.close()
    small.db.close()
  }
}

function readOptions(args: string[]): { awards: number; json: boolean } | null {
  const at = args.indexOf('--awards')
  const awards = Number(args[at + 1])
  const known = args.filter((arg, i) => arg !== '--json' && i !== at && i !== at + 1)
  if (at < 0 || !Number.isInteger(awards) || awards < 1000 || known.length > 0) return null
  return { awards, json: args.includes('--json') }
}

function printTable(awards: number, machine: string, rows: Row[]): void {
  console.log(`${awards} awards, ${machine}\n`)
  const cells = rows.map(({ name, value, floor, ratio, bar, met }) => [
    name,
    `${value.toFixed(2)} ms`,
    floor === null ? '' : `${floor.toFixed(2)} ms`,
    ratio === null ? '' : ratio.toFixed(2),
    ratio === null ? `≤ ${bar} ms` : `≤ ${bar} ×`,
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

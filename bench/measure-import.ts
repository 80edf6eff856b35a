import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { writeImportFile } from './import-file'
import { against, type Row, within } from './measure'
import { openBook } from './open-book'
import type { Others } from './others'

/** What `import-run.ts` prints: milliseconds, megabytes. */
type Run = {
  steps: Record<Step, number>
  peaks: Record<Step, number>
  shown: Record<string, number>
  saved: { created: number }
}

type Step = 'read' | 'check' | 'preview' | 'save' | 'undo'

/** What `floor-run.ts` prints: milliseconds. */
type Floor = Record<'sheet' | 'insert' | 'inSlices', number>

type Waited = Record<'read' | 'saved' | 'undone', Others>

const most = 100_000
const short = 400

/**
 * A list brought in from upload to saved batch, beside reading the sheet and the bare insert of the
 * rows that it leaves in the book; what it takes until a short list can be looked at; the memory; taking
 * it back; and what others wait for while it is read in, saved and taken back.
 * Each run is a process of its own, so that neither this one's generated books nor the floor count in
 * its memory.
 */
export async function measureImport(folder: string, awards: number): Promise<Row[]> {
  const count = Math.min(awards, most)
  const origin = join(folder, 'import')
  const book = await openBook(origin, count)
  const files = { long: join(folder, 'long.xlsx'), short: join(folder, 'short.xlsx') }
  await writeImportFile(book, count, files.long)
  await writeImportFile(book, short, files.short)
  book.db.close()
  const begin = <T>(name: string, script: string, args: string[]): T => {
    const of = ['--import', 'tsx', join(import.meta.dirname, script), ...args, String(book.officer)]
    const { stdout, stderr, status } = spawnSync(process.execPath, of, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    console.error(`import ${name}: ${stdout.trim()}`)
    return JSON.parse(stdout) as T
  }
  const copyOf = (name: string): string => {
    const copy = join(folder, `import-${name}`)
    cpSync(origin, copy, { recursive: true })
    return copy
  }
  const savedBook = join(folder, 'saved.db')
  const quick = begin<Run>('short', 'import-run.ts', [copyOf('short'), '', files.short])
  const whole = begin<Run>('long', 'import-run.ts', [copyOf('long'), savedBook, files.long])
  const copies = [copyOf('floor'), copyOf('floor-in-slices')]
  const floor = begin<Floor>('floor', 'floor-run.ts', [savedBook, ...copies, files.long])
  const others = begin<Waited>('among others', 'others-run.ts', [copyOf('others'), files.long])
  const { read, check, preview, save, undo } = whole.steps
  const took = read + check + preview + save
  return [
    within(
      `preview of ${short} rows`,
      quick.steps.read + quick.steps.check + quick.steps.preview,
      1000,
    ),
    against(`import of ${count} rows`, took, floor.sheet + floor.insert, 3),
    against('the same, by an insert that lets others in', took, floor.sheet + floor.inSlices, 3),
    { ...within('import, greatest memory', whole.peaks.save, 600), unit: 'MB' },
    { ...within('import and undo, greatest memory', whole.peaks.undo, 600), unit: 'MB' },
    against(`undo of ${count} rows, by saving them`, undo, save, 1),
    ...Object.entries(others).flatMap(([done, { save, page, session }]) => [
      within(`while they are ${done}: another's save, slowest`, save.max, 2000),
      within(`while they are ${done}: a page, slowest`, page.max, 1000),
      within(`while they are ${done}: a session, slowest`, session.max, 1000),
    ]),
  ]
}

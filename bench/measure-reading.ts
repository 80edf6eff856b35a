import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { listAwards } from '@/db/awards/queries'
import { made } from '@/documents/apart/make'
import { bombs } from '@/documents/fixtures/hostile/bombs'
import { readList } from '@/documents/read-list'
import { listRow, stateHead } from '@/documents/testing/award-list'
import { writeImportFile } from './import-file'
import { against, percentile, type Row, within } from './measure'
import { type Book, leaderOf } from './open-book'

const most = 100_000
/** Between two of somebody's pages, in milliseconds. */
const pause = 15
const alone = 4000

/**
 * What others wait while a long list is read, while hostile files are, and while a list of 5,000 names
 * is set as a paper: a page's query beside the same with nobody else there, and the longest time in which
 * the server answered nobody.
 */
export async function measureReading(folder: string, book: Book): Promise<Row[]> {
  const file = join(folder, 'reading.xlsx')
  const count = Math.min(book.awards, most)
  await writeImportFile(book, count, file)
  const hostile = bombs.map(({ make }) => make()).filter((each) => !('text' in each))
  const rows = Array.from({ length: 5000 }, (_, at) => listRow({ name: `Nguyễn Thị Hoa ${at}` }))
  const paper = (format: 'docx' | 'pdf') =>
    made(
      'listPaper',
      { format, head: stateHead, rows, locale: 'vi' },
      { owner: '1', isLarge: true },
    )
  const works: [name: string, work: () => Promise<unknown>][] = [
    [`a list of ${count} rows is read`, () => readList({ bytes: readFileSync(file) }, 'a.xlsx')],
    [
      'hostile files are read',
      () =>
        Promise.all(
          hostile.map((bytes, at) =>
            readList({ bytes: bytes as Uint8Array }, 'a', { owner: `${at}` }),
          ),
        ),
    ],
    ['5,000 names are set in Word', () => paper('docx')],
    ['5,000 names are set as PDF', () => paper('pdf')],
  ]
  const pass = (time: number) => new Promise((end) => setTimeout(end, time))
  await pagesUntil(book, pass(alone / 2))
  const quiet = await pagesUntil(book, pass(alone))
  const measured: Row[] = []
  for (const [name, work] of works) {
    const busy = await pagesUntil(book, work())
    measured.push(
      against(`page while ${name}`, busy.p95, quiet.p95, 2),
      within(`longest wait while ${name}`, busy.longest, 500),
    )
  }
  return measured
}

/** The same page again and again until something has ended. */
async function pagesUntil(book: Book, end: Promise<unknown>) {
  const ctx = leaderOf(book)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const times: number[] = []
  let isOver = false
  const ended = end.finally(() => {
    isOver = true
  })
  delay.enable()
  while (!isOver) {
    const since = performance.now()
    await listAwards(ctx, {}, { sort: { by: 'year', down: true }, page: 1 })
    times.push(performance.now() - since)
    await new Promise((next) => setTimeout(next, pause))
  }
  delay.disable()
  await ended
  return { p95: percentile(times), longest: delay.max / 1e6 }
}

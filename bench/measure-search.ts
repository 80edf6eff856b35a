import { listAwards } from '@/db/awards/queries'
import { p95, type Row, within } from './measure'
import { type Book, leaderOf } from './open-book'

/** Typed in any way: one and two letters, parts of words, several words, with and without marks. */
const queries = [
  'n',
  'a',
  'y',
  'ng',
  'dt',
  'oa',
  'hoa',
  'dang thi',
  'Đặng Thị Kim',
  'thi kim dang',
  'nguyen van',
  'phuong an khanh',
  'to dan pho 12',
  'ho ong',
  'xyzw',
]

/** The first page and the exact totals of a list searched by part of a name. */
export async function measureSearch(book: Book): Promise<Row[]> {
  const ctx = leaderOf(book)
  const sort = { by: 'name', down: false } as const
  const rows: Row[] = []
  for (const q of queries)
    rows.push(
      within(`search “${q}”`, await p95(() => listAwards(ctx, { q }, { sort, page: 1 }), 40), 50),
    )
  return rows
}

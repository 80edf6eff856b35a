import { editAwards } from '@/db/bulk-edits/commands'
import { undoBulkEdit } from '@/db/bulk-edits/commands-undo'
import { mostAwards } from '@/db/bulk-edits/input'
import { previewEdit } from '@/db/bulk-edits/preview'
import type { Result } from '@/db/command'
import { newKey } from '@/db/open'
import { type Row, within } from './measure'
import { type Book, officerOf } from './open-book'
import { beginOthers } from './others'

/** What others wait for while as many awards as may be are edited at once, and while that is undone. */
export async function measureMany(book: Book): Promise<Row[]> {
  const ctx = officerOf(book)
  const { db, actor } = ctx
  const ids = db.raw
    .prepare(`select id from awards where status = 'conferred' order by id limit ?`)
    .pluck()
    .all(mostAwards) as number[]
  const edit = { ids, achievement: 'set' as const, citation: 'Có thành tích xuất sắc' }
  const seen = await previewEdit({ db: db.reader, actor }, edit)
  if (!seen.ok) throw new Error(JSON.stringify(seen.problems))
  const rows: Row[] = []
  const among = async <T>(name: string, work: () => Promise<Result<T>>): Promise<T> => {
    const stop = beginOthers(ctx)
    const since = performance.now()
    const answer = await work()
    const took = performance.now() - since
    const { save, page, session } = await stop()
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    rows.push(
      within(name, took, 5000),
      within(`meanwhile: another's save, slowest`, save.max, 2000),
      within(`meanwhile: a page, slowest`, page.max, 1000),
      within(`meanwhile: a session, slowest`, session.max, 1000),
    )
    return answer.value
  }
  const createKey = newKey()
  const { id } = await among(`${ids.length} awards edited at once`, () =>
    editAwards(ctx, { ...edit, seen: seen.seen, createKey }),
  )
  await among(`the edit undone`, () => undoBulkEdit(ctx, { id }))
  return rows
}

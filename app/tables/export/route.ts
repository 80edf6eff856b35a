import { getTranslations } from 'next-intl/server'
import { download, said } from '@/app/download'
import { tellExport } from '@/app/exported'
import { routeContext } from '@/app/session'
import { namesNobody } from '@/db/personal-exports/told'
import { made } from '@/documents/apart/make'
import { blockXlsx } from '@/documents/block-xlsx'
import { listFileName } from '@/documents/file-name'
import { todayIn } from '@/domain/dates'
import { tableInput } from './table-input'

/**
 * `POST /tables/export` with a block of figures as JSON: the same figures as an Excel file. The page
 * sends what it shows, so that the file holds no other numbers; nothing is read from the book.
 */
export async function POST(request: Request) {
  const [t, ctx] = await Promise.all([getTranslations('blocks'), routeContext()])
  if (!ctx) return said(401, t('signedOut'))
  const body = await request.text()
  const read = body.length > mostLetters ? null : tableInput.safeParse(parsed(body))
  if (!read?.success) return said(400, t('unread'))
  const { title, about, rows, people } = read.data
  const told = people
    ? await tellExport(ctx, {
        kind: 'table',
        format: 'xlsx',
        about: [title, about].filter(Boolean).join(' · '),
        people: rows.length,
      })
    : namesNobody
  if (!told) return said(503, t('notTold'))
  const by = { owner: String(ctx.actor.userId), isLarge: false }
  const bytes =
    rows.length * read.data.columns.length <= smallTable
      ? await blockXlsx(read.data)
      : await made('table', read.data, by)
  return download(bytes, 'xlsx', listFileName([title, about], todayIn(new Date()), 'xlsx'), told)
}

const mostLetters = 500_000
/** Cells that are written in a moment; nobody else waits for more. */
const smallTable = 2000

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

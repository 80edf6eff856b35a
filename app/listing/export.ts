import 'server-only'
import { Readable } from 'node:stream'
import { getTranslations } from 'next-intl/server'
import type { FilterChip } from '@/components/filters/filter-bar'
import { mayExportNumbers } from '@/db/personal-exports/policy'
import { namesNobody } from '@/db/personal-exports/told'
import type { ReadContext } from '@/db/read'
import { listFileName } from '@/documents/file-name'
import { sheetCsv } from '@/documents/sheet-csv'
import { sheetXlsx } from '@/documents/sheet-xlsx'
import { oneOf, paramsOf, type SearchParams } from '@/domain/address'
import { chosenColumns, type ListColumn, readColumns } from '@/domain/columns'
import { formatDate, todayIn } from '@/domain/dates'
import type { ExportKind } from '@/domain/export-kinds'
import { download, said } from '../download'
import { tellExport } from '../exported'
import { getHeadMark, getOffice } from '../office'
import { routeContext } from '../session'

/** A part of a list: which page, of how many rows. */
export type Part = { page: number; size: number }

/** What a page and its files share: the same query, the same conditions in words, the same columns. */
export type ListRead<Row> = {
  title: string
  rows: Row[]
  /** Rows of all parts. */
  total: number
  chips?: FilterChip[]
  columns: readonly ListColumn<Row>[]
}

/**
 * Which people a list's files name: null when it names nobody, else what the register of exports calls
 * it and how many they are (null: not counted).
 */
export type Named<L> = { kind: ExportKind; people: (list: L) => number | null } | null

/** Rows that are fetched at a time. */
const block = 2000

/**
 * A list as a file, for any list: `?format=xlsx|csv`, the page's own filters and sort, and
 * `columns=`. What is personal is left out, unless who may asks for it (`numbers=yes`); whoever is named
 * in it, the file stands in the register of exports.
 */
export const listExport =
  <Row, L extends ListRead<Row>>(
    read: (
      ctx: ReadContext,
      query: SearchParams,
      part: Part,
    ) => Promise<(L & ListRead<Row>) | null>,
    named: Named<NoInfer<L>>,
  ) =>
  async (request: Request): Promise<Response> => {
    const t = await getTranslations('listing.export')
    const ctx = await routeContext()
    if (!ctx) return said(401, t('signedOut'))
    const query = paramsOf(request.url)
    const format = oneOf(query, 'format', ['xlsx', 'csv'])
    if (!format) return said(400, t('unknownFormat'))
    const first = await read(ctx, query, { page: 1, size: block })
    if (!first) return said(404, t('notThere'))
    const chips = first.chips ?? []
    const { sheet, madeOn } = await headOf(first, chips)
    const withNumbers = query.numbers === 'yes' && mayExportNumbers(ctx.actor)
    const shown = columnsOf(first.columns, readColumns(query), withNumbers)
    const told = named
      ? await tellExport(ctx, {
          kind: named.kind,
          format,
          about: chips.map(({ label, value }) => `${label}: ${value}`).join('; ') || null,
          people: named.people(first),
          personal: shown.some(({ personal }) => personal),
        })
      : namesNobody
    if (!told) return said(503, t('notTold'))
    const columns = [
      { head: t('number'), width: 6, kind: 'whole' as const },
      ...shown.map(({ head, width = 24, kind = 'text' }) => ({ head, width, kind })),
    ]
    const rows = blocks(first, (page) => read(ctx, query, { page, size: block }))
    const cellsOf = (row: Row, number: number) => [number, ...shown.map(({ value }) => value(row))]
    const bytes =
      format === 'csv'
        ? sheetCsv(columns, rows, cellsOf)
        : sheetXlsx({ ...sheet, columns }, rows, cellsOf)
    const body = Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>
    const name = [first.title, ...chips.map(({ value }) => value)]
    return download(body, format, listFileName(name, madeOn, format), told)
  }

/** With the numbers of people all of their columns, chosen on the page or not. */
function columnsOf<Row>(
  columns: readonly ListColumn<Row>[],
  wanted: string[] | undefined,
  withNumbers: boolean,
): ListColumn<Row>[] {
  const chosen = new Set(chosenColumns(columns, wanted))
  return columns.filter((one) => (one.personal ? withNumbers : chosen.has(one)))
}

async function headOf({ title }: { title: string }, chips: FilterChip[]) {
  const [t, office] = await Promise.all([getTranslations('listing.export'), getOffice()])
  const madeOn = todayIn(new Date())
  const filters = chips.map(({ label, value }) => `${label}: ${value}`).join('; ')
  const lines = [
    title,
    ...(filters ? [filters] : []),
    t('madeOn', { date: formatDate(madeOn), mark: await getHeadMark() }),
  ]
  return { sheet: { sheet: sheetName(title), creator: office.heading, lines }, madeOn }
}

/** What a sheet may be called: 31 letters, none of those that a reference is made of. */
const sheetName = (title: string): string =>
  title
    .replace(/[:\\/?*[\]']/g, ' ')
    .slice(0, 31)
    .trim()

async function* blocks<Row>(
  first: { rows: Row[]; total: number },
  next: (page: number) => Promise<{ rows: Row[] } | null>,
): AsyncGenerator<Row[]> {
  let rows = first.rows
  for (let page = 1; ; page++) {
    if (rows.length > 0) yield rows
    // A part beyond the last would be the last once more.
    if (page * block >= first.total) return
    // Lets other requests in between two blocks.
    await new Promise((resolve) => setImmediate(resolve))
    rows = (await next(page + 1))?.rows ?? []
  }
}

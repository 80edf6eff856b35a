import 'server-only'
import { Readable } from 'node:stream'
import { getLocale, getTranslations } from 'next-intl/server'
import { describeFilters } from '@/components/awards/describe-filters'
import { getDecisionHead } from '@/db/awards/decision-head'
import { filterNames } from '@/db/awards/filter-names'
import { streamAwards } from '@/db/awards/queries'
import { totalAwards } from '@/db/awards/totals'
import type { ReadContext } from '@/db/read'
import { made } from '@/documents/apart/make'
import { listFileName } from '@/documents/file-name'
import { type ListHead, type ListRow, listWords } from '@/documents/list'
import { listCsv } from '@/documents/list-csv'
import { listXlsx } from '@/documents/list-xlsx'
import type { AwardFilters, AwardSort } from '@/domain/award-filters'
import { todayIn } from '@/domain/dates'
import type { Locale } from '@/domain/vocabulary'
import { download, type Format, mediaTypes, said } from '../../download'
import { tellExport } from '../../exported'
import { getOffice } from '../../office'
import { listRows } from './list-rows'

/** A paper beyond this would take the server's memory; a sheet streams any number of rows. */
const mostOnPaper = 5000

export const isExportFormat = (format: string | undefined): format is Format =>
  format !== undefined && Object.hasOwn(mediaTypes, format)

/** The list as a file: the same query as the page, so that what is exported is what was seen. */
export async function exportAwards(
  ctx: ReadContext,
  format: Format,
  filters: AwardFilters,
  sort: AwardSort,
): Promise<Response> {
  const t = await getTranslations()
  const { all, individual: people } = await totalAwards(ctx, filters)
  if (format === 'docx' || format === 'pdf') {
    if (all > mostOnPaper)
      return said(413, t('awards.export.tooManyForPaper', { most: mostOnPaper, all }))
  }
  const { head, name } = await headOf(ctx, filters)
  const about = head.filters.join('; ') || null
  const told = await tellExport(ctx, { kind: 'awards', format, about, people })
  if (!told) return said(503, t('listing.export.notTold'))
  const rows = listRows(streamAwards(ctx, filters, sort), t)
  const body =
    format === 'docx' || format === 'pdf'
      ? await paper(ctx, format, head, rows)
      : streamed(sheet(format, head, rows, listWords(t)))
  return download(body, format, listFileName(name, head.madeOn, format), told)
}

/** Some thousand names take seconds to set: in another process, so that nobody else waits. */
async function paper(
  { actor }: ReadContext,
  format: 'docx' | 'pdf',
  head: ListHead,
  rows: AsyncIterable<ListRow[]>,
): Promise<Uint8Array> {
  const all: ListRow[] = []
  for await (const block of rows) all.push(...block)
  const by = { owner: String(actor.userId), isLarge: all.length > 500 }
  return made('listPaper', { format, head, rows: all, locale: head.locale }, by)
}

const sheet = (
  format: 'xlsx' | 'csv',
  head: ListHead,
  rows: AsyncIterable<ListRow[]>,
  words: ReturnType<typeof listWords>,
) => (format === 'xlsx' ? listXlsx(head, rows, words) : listCsv(rows, words))

/** Bytes as they are made; a reader that leaves early ends the query too. */
const streamed = (bytes: AsyncIterable<Uint8Array>): BodyInit =>
  Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>

async function headOf(ctx: ReadContext, filters: AwardFilters) {
  const [t, locale, office, names, decision] = await Promise.all([
    getTranslations(),
    getLocale(),
    getOffice(),
    filterNames(ctx, filters),
    typeof filters.decision === 'number' ? getDecisionHead(ctx, filters.decision) : null,
  ])
  const described = describeFilters(filters, names, t)
  const head: ListHead = {
    title: t('awards.export.paperTitle'),
    filters: described.map(({ label, value }) => `${label}: ${value}`),
    // State or Party paper is decided by the issuer; a list of many decisions is the office's own.
    regime: decision?.regime ?? office.regime,
    parentBody: office.parentBody ?? '',
    issuer: office.heading,
    place: office.place,
    madeOn: todayIn(new Date()),
    locale: locale as Locale,
    decision,
  }
  return { head, name: [t('awards.export.fileName'), ...described.map(({ value }) => value)] }
}

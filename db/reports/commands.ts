import { and, eq } from 'drizzle-orm'
import { figuresOf } from '@/domain/report/doubts'
import { textOf } from '@/domain/report/edit'
import type { PaperFields } from '@/domain/report/paper'
import type { ReportScope } from '@/domain/report/scope'
import type { Block, Part, ReportData } from '@/domain/report/types'
import { writeReport } from '@/domain/report/write'
import { problem } from '@/domain/validation'
import { already, type Context, defineCommand, done, notFound, refuse, stale } from '../command'
import { reportData } from './figures'
import { saveReportInput, updateReportInput } from './input'
import { saveReportPolicy, updateReportPolicy } from './policy'
import { getReport, scopeOf } from './queries'
import { misshapen, tablesOf } from './shape'
import { readStored, storedBlocks } from './stored'
import { reports } from './table'
import { trusted } from './trust'

/** Keeps a report as it was written and edited, with the figures of this day. */
export const saveReport = defineCommand(saveReportPolicy, {
  input: saveReportInput,
  prepare: (input, ctx) => dataOf(ctx, scopeOf(input)),
  run: async (tx, input, ctx, data) => {
    const [twin] = await tx
      .select({ id: reports.id })
      .from(reports)
      .where(eq(reports.createKey, input.createKey))
    if (twin) return already({ id: twin.id })
    if (!data) return notFound()
    const blocks = trusted(input.blocks, data.figures)
    const [row] = await tx
      .insert(reports)
      .values({
        template: input.template,
        title: input.title,
        yearFrom: data.period.from,
        yearTo: data.period.to,
        campaignId: input.campaign,
        eventId: input.event,
        unitId: input.unit,
        createKey: input.createKey,
        ...kept(blocks, input.paper, ctx),
      })
      .returning()
    if (!row) throw new Error('report was not saved')
    return done({ id: row.id, before: null, after: told(row) }, { id: row.id })
  },
})

/** Keeps it as it was edited again, or written again, with the figures of this day. */
export const updateReport = defineCommand(updateReportPolicy, {
  input: updateReportInput,
  prepare: async ({ id }, ctx) => {
    const saved = await getReport(readOf(ctx), id)
    return saved && { saved, data: await dataOf(ctx, saved.scope) }
  },
  run: async (tx, { id, version, title, blocks, paper }, ctx, read) => {
    const [before] = await tx.select().from(reports).where(eq(reports.id, id))
    if (!before || !read) return notFound()
    if (before.version !== version) return stale(tx, 'report', id)
    const was = readStored(before.blocks)
    const wrong = misshapen(blocks, was.blocks, read.data ? writeReport(read.data).blocks : [])
    if (wrong) return refuse({ blocks: problem('tableShape', { caption: wrong.caption }) })
    const checked = trusted(blocks, read.data?.figures ?? {}, was.blocks)
    const [after] = await tx
      .update(reports)
      .set({ title, ...kept(checked, paper ?? was.paper, ctx), version: version + 1 })
      .where(and(eq(reports.id, id), eq(reports.version, version)))
      .returning()
    if (!after) return stale(tx, 'report', id)
    return done({ id, before: told(before), after: told(after) }, { id })
  },
})

const readOf = ({ db, actor }: Context) => ({ db: db.reader, actor })

const dataOf = (ctx: Context, scope: ReportScope): Promise<ReportData | null> =>
  reportData(readOf(ctx), scope)

const kept = (blocks: Block[], paper: PaperFields, { actor, now }: Context) => ({
  blocks: storedBlocks(blocks, paper),
  figures: figuresOf(blocks),
  byUserId: actor.userId,
  savedAt: now.toISOString(),
})

/**
 * In the history the text, the tables and what makes it a paper stand as they are read; drawings
 * follow from the figures.
 */
function told(row: typeof reports.$inferSelect) {
  const { blocks, paper } = readStored(row.blocks)
  const { number: paperNumber, ...others } = paper
  const tables = tablesOf(blocks).map(({ caption, rows }) => [caption, ...rows.map(saidRow)])
  const words = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    return block.kind === 'paragraph' ? [textOf(block.parts)] : []
  })
  return {
    ...row,
    paperNumber,
    ...others,
    blocks: words.join('\n'),
    tables: tables.flat().join('\n'),
  }
}

const saidRow = (row: Part[]): string => row.map(({ text }) => text).join(' | ')

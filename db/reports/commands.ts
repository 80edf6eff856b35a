import { figuresOf } from '@/domain/report/doubts'
import { textOf } from '@/domain/report/edit'
import type { PaperFields } from '@/domain/report/paper'
import type { ReportScope } from '@/domain/report/scope'
import type { Block, Part, ReportData } from '@/domain/report/types'
import { writeReport } from '@/domain/report/write'
import { problem } from '@/domain/validation'
import { already, type Context, defineCommand, done, notFound, refuse } from '../command'
import { registerOf } from '../register'
import { reportData } from './figures'
import { saveReportInput, updateReportInput } from './input'
import { saveReportPolicy, updateReportPolicy } from './policy'
import { getReport, scopeOf } from './queries'
import { misshapen, tablesOf } from './shape'
import { readStored, storedBlocks } from './stored'
import { reports } from './table'
import { trusted } from './trust'

const register = registerOf(reports, 'report')

/** Keeps a report as it was written and edited, with the figures of this day. */
export const saveReport = defineCommand(saveReportPolicy, {
  input: saveReportInput,
  prepare: (input, ctx) => dataOf(ctx, scopeOf(input)),
  run: async (tx, input, ctx, data) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    if (!data) return notFound()
    const blocks = trusted(input.blocks, data.figures)
    const row = await register.enter(tx, {
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
    if (!read) return notFound()
    const before = await register.load(tx, { id, version })
    if ('ok' in before) return before
    const was = readStored(before.blocks)
    const wrong = misshapen(blocks, was.blocks, read.data ? writeReport(read.data).blocks : [])
    if (wrong) return refuse({ blocks: problem('tableShape', { caption: wrong.caption }) })
    const checked = trusted(blocks, read.data?.figures ?? {}, was.blocks)
    const set = { title, ...kept(checked, paper ?? was.paper, ctx) }
    const after = await register.save(tx, before, set)
    if ('ok' in after) return after
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

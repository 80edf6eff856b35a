import { eq, max } from 'drizzle-orm'
import type { z } from 'zod'
import type { ReadList } from '@/domain/list'
import {
  already,
  type Context,
  defineCommand,
  defineLongCommand,
  done,
  inOne,
  type Result,
  refuse,
} from '../command'
import type { Tx } from '../engine/connection'
import { lastSequence, mostAtOnce } from '../long/slices'
import { decidedOf } from './check'
import { findEarlier } from './earlier'
import { discardImportInput, rereadImportInput, setConstantsInput, startImportInput } from './input'
import { importRegister, kept } from './load'
import {
  discardImportPolicy,
  rereadImportPolicy,
  setConstantsPolicy,
  startImportPolicy,
} from './policy'
import { readIn } from './read-in'
import { readAgain, readNew } from './read-slices'
import { issuerText, readRegisters } from './registers'
import type { Import } from './rows'
import { type Busy, closed } from './running'
import { sayOfRows } from './say-of-rows'
import { importMappings, importRows, type imports } from './table'
import { type Constants, noConstants, type Running } from './types'

/**
 * Opens a batch on what the reader understood: its rows are checked against the registers and wait to
 * be reviewed. Nothing enters the book yet. Of a long list they come in slices.
 */
export const startImport = defineLongCommand(startImportPolicy, {
  input: startImportInput,
  run: async (input, ctx) => {
    const { rows } = input.list
    if (rows.length === 0) return refuse({ file: 'noRowsInFile' })
    if (rows.length > (ctx.atOnce ?? mostAtOnce)) return startInSlices(ctx, input)
    return inOne(ctx, startImportPolicy, async (tx) => {
      const twin = await importRegister.twin(tx, input.createKey)
      if (twin) return already({ id: twin.id })
      const batch = await insertBatch(tx, ctx, input, { state: 'reviewing' })
      await readIn(tx, batch, rows, ctx.now)
      await findEarlier(tx, batch.id)
      return done({ id: batch.id, before: null, after: kept(batch) }, { id: batch.id })
    })
  },
})

async function startInSlices(ctx: Context, input: Start): Promise<Result<{ id: number }>> {
  const by = ctx.actor.userId || null
  const opened = await inOne<{ id: number; batch?: Busy }>(ctx, startImportPolicy, async (tx) => {
    const twin = await importRegister.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const running = { what: 'read' as const, run: 0, by, from: 'reviewing' as const }
    const batch = await insertBatch(tx, ctx, input, { state: 'reading', running })
    const change = { id: batch.id, before: null, after: kept(batch) }
    return done(change, { id: batch.id, batch: { ...batch, running } })
  })
  if (!opened.ok) return opened
  const { id, batch } = opened.value
  return batch ? readNew(ctx, batch, input.list.rows) : { ok: true, value: { id } }
}

type Start = z.output<typeof startImportInput>

async function insertBatch(
  tx: Tx,
  ctx: Context,
  { list, constants, ...input }: Start,
  as: Pick<typeof imports.$inferInsert, 'state' | 'running'>,
): Promise<Import> {
  const chosen = given(constants ?? {})
  return importRegister.enter(tx, {
    ...input,
    fileName: input.fileName ?? '',
    ...understood(list),
    mapping: {},
    constants: { ...(await constantsOf(tx, list)), ...chosen },
    decided: Object.keys(chosen) as (keyof Constants)[],
    byUserId: ctx.actor.userId || null,
    checkedAt: await lastSequence(tx),
    ...as,
  })
}

/**
 * The same file understood otherwise: columns set by hand, hidden rows asked for, another noun. The
 * rows are read anew, so what was corrected in them is gone; the columns are remembered for the next
 * file of that shape.
 */
export const rereadImport = defineLongCommand(rereadImportPolicy, {
  input: rereadImportInput,
  run: async ({ id, version, list, ...input }, ctx) => {
    const set = { ...input, ...understood(list) }
    const isLong = list.rows.length > (ctx.atOnce ?? mostAtOnce)
    const remember = (tx: Tx) => rememberColumns(tx, input)
    const begun = await inOne<Begun>(ctx, rereadImportPolicy, async (tx) => {
      const before = await importRegister.load(tx, { id, version })
      if ('ok' in before) return before
      if (before.state !== 'reviewing') return closed(before) ?? refuse({ '': 'importNotOpen' })
      const checkedAt = await lastSequence(tx)
      if (isLong) {
        const running = await aboutToRead(tx, ctx, id)
        const after = await importRegister.save(tx, before, { state: 'reading', running })
        if ('ok' in after) return after
        return already({ busy: { ...after, running }, checkedAt })
      }
      await tx.delete(importRows).where(eq(importRows.importId, id))
      const after = await importRegister.save(tx, before, { ...set, checkedAt })
      if ('ok' in after) return after
      await readIn(tx, after, list.rows, ctx.now)
      await findEarlier(tx, id)
      await remember(tx)
      return done({ id, before: kept(before), after: kept(after) }, { busy: null, checkedAt })
    })
    if (!begun.ok) return begun
    const { busy, checkedAt } = begun.value
    if (!busy) return { ok: true, value: { id } }
    return readAgain(ctx, busy, { ...set, checkedAt }, list.rows, remember)
  },
})

/** `busy`: there are so many rows that they come in slices. */
type Begun = { busy: Busy | null; checkedAt: number }

/** Rows up to the last one of now are those of the reading before. */
async function aboutToRead(tx: Tx, ctx: Context, importId: number): Promise<Running> {
  const [last] = await tx
    .select({ id: max(importRows.id) })
    .from(importRows)
    .where(eq(importRows.importId, importId))
  const by = ctx.actor.userId || null
  return { what: 'read', run: last?.id ?? 0, by, from: 'reviewing' }
}

async function rememberColumns(
  tx: Tx,
  { noun, mapping }: Pick<z.output<typeof rereadImportInput>, 'noun' | 'mapping'>,
): Promise<void> {
  for (const [shape, columns] of Object.entries(mapping))
    await tx
      .insert(importMappings)
      .values({ noun, shape, columns })
      .onConflictDoUpdate({ target: importMappings.shape, set: { noun, columns } })
}

/** Sets what holds for the whole file; every row is checked again. */
export const setConstants = defineLongCommand(setConstantsPolicy, {
  input: setConstantsInput,
  run: ({ id, version, ...constants }, ctx) =>
    sayOfRows(ctx, setConstantsPolicy, {
      id,
      version,
      isAnother: true,
      batch: async (before, tx) => ({
        constants,
        decided: chosenIn(before, constants),
        checkedAt: await lastSequence(tx),
      }),
    }),
})

/** Puts a batch aside that was never saved. */
export const discardImport = defineCommand(discardImportPolicy, {
  input: discardImportInput,
  run: async (tx, { id, version }) => {
    const before = await importRegister.load(tx, { id, version })
    if ('ok' in before) return before
    if (before.state !== 'reviewing') return closed(before) ?? refuse({ '': 'importNotOpen' })
    const after = await importRegister.save(tx, before, { state: 'discarded' })
    if ('ok' in after) return after
    return done({ id, before: kept(before), after: kept(after) }, { id })
  },
})

const understood = ({ kind, document, encoding, problems, tables, converted }: ReadList) => ({
  noun: kind,
  document,
  encoding,
  problems,
  tables,
  converted,
})

/** What the title of a list says of all its rows; the level is that of who issues the decision. */
async function constantsOf(tx: Tx, { document }: ReadList): Promise<Constants> {
  const { issuers } = await readRegisters(tx)
  const issuer = document.issuer
    ? issuers.find(issuerText(document.issuer), document.decidedOn ?? null).unit
    : undefined
  return {
    ...noConstants,
    decisionNumber: document.decisionNumber ?? null,
    decidedOn: document.decidedOn ?? null,
    issuerId: issuer?.id ?? null,
    level: (issuer?.level as Constants['level']) ?? null,
  }
}

/** What was chosen before, and what has been chosen now; what the title says stays a guess. */
function chosenIn(before: Import, now: Constants): (keyof Constants)[] {
  const was = before.constants ?? noConstants
  const chosen = new Set(decidedOf(before))
  return (Object.keys(noConstants) as (keyof Constants)[]).filter(
    (key) => now[key] !== null && (chosen.has(key) || now[key] !== was[key]),
  )
}

/** Only what is said takes the place of what the title says. */
const given = (constants: Partial<Constants>): Partial<Constants> =>
  Object.fromEntries(
    Object.entries(constants).filter(([, value]) => value !== null && value !== undefined),
  )

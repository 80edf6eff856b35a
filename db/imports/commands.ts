import { eq } from 'drizzle-orm'
import type { ReadList } from '@/domain/list'
import { already, defineCommand, done, notFound, refuse, stale } from '../command'
import type { Tx } from '../open'
import { decidedOf } from './check'
import { findEarlier } from './earlier'
import { discardImportInput, rereadImportInput, setConstantsInput, startImportInput } from './input'
import { kept, loadImport, writeImport } from './load'
import {
  discardImportPolicy,
  rereadImportPolicy,
  setConstantsPolicy,
  startImportPolicy,
} from './policy'
import { issuerText, readRegisters } from './registers'
import { enterRows, type Import, recheckAll } from './rows'
import { closed } from './running'
import { importMappings, importRows, imports } from './table'
import { type Constants, noConstants } from './types'

/**
 * Opens a batch on what the reader understood: its rows are checked against the registers and wait to
 * be reviewed. Nothing enters the book yet.
 */
export const startImport = defineCommand(startImportPolicy, {
  input: startImportInput,
  run: async (tx, { list, constants, ...input }, ctx) => {
    const [twin] = await tx.select().from(imports).where(eq(imports.createKey, input.createKey))
    if (twin) return already({ id: twin.id })
    if (list.rows.length === 0) return refuse({ file: 'noRowsInFile' })
    const chosen = given(constants ?? {})
    const [batch] = await tx
      .insert(imports)
      .values({
        ...input,
        fileName: input.fileName ?? '',
        ...understood(list),
        mapping: {},
        constants: { ...(await constantsOf(tx, list)), ...chosen },
        decided: Object.keys(chosen) as (keyof Constants)[],
        state: 'reviewing',
        byUserId: ctx.actor.userId || null,
      })
      .returning()
    if (!batch) throw new Error('import was not entered')
    await enterRows(tx, batch, list.rows, ctx.now)
    await findEarlier(tx, batch.id)
    return done({ id: batch.id, before: null, after: kept(batch) }, { id: batch.id })
  },
})

/**
 * The same file understood otherwise: columns set by hand, hidden rows asked for, another noun. The
 * rows are read anew, so what was corrected in them is gone; the columns are remembered for the next
 * file of that shape.
 */
export const rereadImport = defineCommand(rereadImportPolicy, {
  input: rereadImportInput,
  run: async (tx, { id, version, list, ...input }, { now }) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'import', id)
    if (before.state !== 'reviewing') return closed(before) ?? refuse({ '': 'importNotOpen' })
    await tx.delete(importRows).where(eq(importRows.importId, id))
    const after = await writeImport(tx, before, { ...input, ...understood(list) })
    if (!after) return stale(tx, 'import', id)
    await enterRows(tx, after, list.rows, now)
    await findEarlier(tx, id)
    for (const [shape, columns] of Object.entries(input.mapping)) {
      await tx
        .insert(importMappings)
        .values({ noun: input.noun, shape, columns })
        .onConflictDoUpdate({ target: importMappings.shape, set: { noun: input.noun, columns } })
    }
    return done({ id, before: kept(before), after: kept(after) }, { id })
  },
})

/** Sets what holds for the whole file; every row is checked again. */
export const setConstants = defineCommand(setConstantsPolicy, {
  input: setConstantsInput,
  run: async (tx, { id, version, ...constants }, { now }) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'import', id)
    const refused = closed(before)
    if (refused) return refused
    const after = await writeImport(tx, before, { constants, decided: chosenIn(before, constants) })
    if (!after) return stale(tx, 'import', id)
    await recheckAll(tx, after, now)
    await findEarlier(tx, id)
    return done({ id, before: kept(before), after: kept(after) }, { id })
  },
})

/** Puts a batch aside that was never saved. */
export const discardImport = defineCommand(discardImportPolicy, {
  input: discardImportInput,
  run: async (tx, { id, version }) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'import', id)
    if (before.state !== 'reviewing') return closed(before) ?? refuse({ '': 'importNotOpen' })
    const after = await writeImport(tx, before, { state: 'discarded' })
    if (!after) return stale(tx, 'import', id)
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

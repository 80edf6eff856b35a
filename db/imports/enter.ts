import type { ListNoun } from '@/domain/list'
import { unitKindOf, unitLevelOf } from '@/domain/unit-kind'
import { unitKey, unitParts } from '@/domain/unit-names'
import { appendAudit } from '../audit/chain'
import type { Context, Refusal } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Tx } from '../engine/connection'
import { updater } from '../engine/statements'
import type { InBulk } from '../long/bulk'
import { insertUnit } from '../units/enter'
import { createUnitPolicy } from '../units/policy'
import type { Checked } from './checked'
import { enterAwardRow } from './enter-awards'
import { enterIndividualRow, enterModelRow, enterUnitRow } from './enter-registers'
import { addTo, type Own } from './own'
import { type Registers, readRegisters } from './registers'
import type { Import, ImportRow } from './rows'
import { importRows } from './table'

/** What came of a row: the record, and what must be put back to undo it. */
export type Entered = {
  id: number
  version: number
  result: 'created' | 'updated'
  /** For a new record the people and units that entered with it, for a changed one its old values. */
  before: Record<string, unknown>
}

/** What the rows of one save have in common. */
export type Entering = {
  tx: Tx
  ctx: InBulk
  batch: Import
  counts: GatheredCounts
  own: Own
  /** The unit that a row names and the register does not hold: entered once a save. */
  newUnit: (name: string) => Promise<{ id: number; isNew: boolean }>
}

/** Of a row, what entering it asks for. */
export type RowToEnter = Pick<
  ImportRow,
  'id' | 'version' | 'row' | 'take' | 'twinId' | 'chosen' | 'cells' | 'doubtReason'
>

type Enter = (entering: Entering, row: RowToEnter, checked: Checked) => Promise<Entered | Refusal>

const enters: Record<ListNoun, Enter> = {
  awards: enterAwardRow,
  models: enterModelRow,
  units: enterUnitRow,
  individuals: enterIndividualRow,
}

/** Enters rows one by one, in one transaction or in several; `own` is what it has entered already. */
export function beginEntering(batch: Import, own: Own, run: number | null = null) {
  let newUnits = unitEnterer()
  const totals = { created: 0, updated: 0 }
  return {
    totals,
    /** Within one transaction; `finish` writes what is counted beside the rows, last. */
    within: (tx: Tx, ctx: InBulk, moved = false) => {
      if (moved) newUnits = unitEnterer()
      const counts = new GatheredCounts()
      const newUnit = (name: string) => newUnits(tx, ctx, name)
      const entering: Entering = { tx, ctx, batch, counts, own, newUnit }
      return {
        counts,
        enter: async (row: RowToEnter, checked: Checked): Promise<Entered | Refusal> => {
          const entered = await enters[batch.noun](entering, row, checked)
          if ('ok' in entered) return entered
          totals[entered.result] += 1
          addTo(own, batch.noun, entered)
          const { id, result, version, before } = entered
          const entry = { resultId: id, result, resultVersion: version, before, run }
          writeResult(tx, row.id, entry, ctx.bulk.stage)
          return entered
        },
        finish: async () => {
          ctx.bulk.stage.flush()
          await counts.write(tx)
        },
      }
    },
  }
}

const writeResult = updater(importRows, ['resultId', 'result', 'resultVersion', 'before', 'run'])

/** As what the name says it is, under the unit that it names or the office's own; corrected later. */
function unitEnterer() {
  const made = new Map<string, Promise<{ id: number; isNew: boolean }>>()
  let registers: Promise<Registers> | undefined
  return (tx: Tx, ctx: Context, text: string) => {
    const key = unitKey(text)
    registers ??= readRegisters(tx)
    const known = made.get(key) ?? registers.then((of) => enterUnit(tx, ctx, text, of))
    made.set(key, known)
    return known
  }
}

async function enterUnit(tx: Tx, ctx: Context, text: string, { units, officeUnitId }: Registers) {
  const there = units.findExact(text, null)
  if (there) return { id: there.id, isNew: false }
  // "Khu phố 4, Phường Tây Thạnh" lies there, and is called by its own name.
  const parts = unitParts(text)
  const at = parts.findIndex((_, i) => i > 0 && units.findExact(parts.slice(i).join(', '), null))
  const name = at > 0 ? parts.slice(0, at).join(', ') : text
  const parent =
    at > 0 ? units.findExact(parts.slice(at).join(', '), null) : units.get(officeUnitId ?? 0)
  const kind = unitKindOf(name)
  const level = unitLevelOf(name, kind)
  const row = { name, kind, level, parentId: parent?.id ?? null }
  const unit = await insertUnit(tx, row, parent?.path ?? null)
  await appendAudit(tx, ctx, createUnitPolicy, { id: unit.id, before: null, after: unit })
  return { id: unit.id, isNew: true }
}

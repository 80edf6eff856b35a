import { eq, sql } from 'drizzle-orm'
import type { FormKind, Level, RecipientKind, Regime } from '@/domain/vocabulary'
import type { Tx } from '../engine/connection'
import { given, prepared, quickWrite } from '../engine/statements'
import { recipientNames } from '../names-table'
import { cellCounts, formCounts, levelCounts, unitCounts } from './table'

/** What an award is counted by. */
export type Counted = {
  awardYear: number
  level: Level
  recipientKind: RecipientKind
  formKind: FormKind
  awardFormId: number
  campaignId: number | null
  regime: Regime
  unitId: number
  nameId: number
  sample: boolean
}

/** `campaignId` and `awardYear` of the rolled-up rows, and the campaign of awards that have none. */
export const allCampaigns = 0
export const allYears = 0
export const noCampaign = -1

/**
 * Adds `by` (1 when an award is conferred, -1 when it leaves the tallies) to every count that the
 * award stands in. Called last in a command: these few cells are where writers would wait.
 */
export async function keepCounts(tx: Tx, award: Counted, by: 1 | -1): Promise<void> {
  for (const of of countTables) for (const cell of cellsIn(of, award)) await keepCell(tx, cell, by)
  await keepName(tx, award.nameId, by)
}

/** Tables of counts, by what awards are told apart in them besides campaign and year. */
export const countTables = ['level', 'form', 'unit', 'cell'] as const
type CountTable = (typeof countTables)[number]
/** One cell that an award stands in. */
export type Cell = { of: CountTable; at: Counted & { campaignId: number } }

/** The cells of one table that an award stands in: its own, and those rolled up. */
export function cellsIn(of: CountTable, award: Counted): Cell[] {
  const own = award.campaignId ?? noCampaign
  if (of === 'cell') return [{ of, at: { ...award, campaignId: own } }]
  return [own, allCampaigns].flatMap((campaignId) =>
    [award.awardYear, allYears].map((awardYear) => ({
      of,
      at: { ...award, campaignId, awardYear },
    })),
  )
}

export async function keepCell(tx: Tx, { of, at }: Cell, by: number): Promise<void> {
  await statementsOf(tx)[of]({ ...at, by })
}

/** How many conferred awards bear a name. */
export async function keepName(tx: Tx, nameId: number, by: number): Promise<void> {
  await statementsOf(tx).name({ nameId, by })
}

const statementsOf = prepared((tx) => {
  const year = {
    campaignId: given('campaignId'),
    awardYear: given('awardYear'),
    sample: given('sample'),
    n: given('by'),
  }
  const level = given('level')
  const recipientKind = given('recipientKind')
  const awardFormId = given('awardFormId')
  const unitId = given('unitId')
  const set = { n: sql`n + ${given('by')}` }
  return {
    level: quickWrite(
      tx,
      tx
        .insert(levelCounts)
        .values({ ...year, level, recipientKind, formKind: given('formKind') })
        .onConflictDoUpdate({ target: levelKey, set }),
    ),
    form: quickWrite(
      tx,
      tx
        .insert(formCounts)
        .values({ ...year, awardFormId, recipientKind })
        .onConflictDoUpdate({ target: formKey, set }),
    ),
    unit: quickWrite(
      tx,
      tx
        .insert(unitCounts)
        .values({ ...year, unitId })
        .onConflictDoUpdate({ target: unitKey, set }),
    ),
    cell: quickWrite(
      tx,
      tx
        .insert(cellCounts)
        .values({ ...year, level, recipientKind, awardFormId, regime: given('regime'), unitId })
        .onConflictDoUpdate({ target: cellKey, set }),
    ),
    name: quickWrite(
      tx,
      tx
        .update(recipientNames)
        .set({ conferred: sql`${recipientNames.conferred} + ${given('by')}` })
        .where(eq(recipientNames.id, given('nameId'))),
    ),
  }
})

const levelKey = [
  levelCounts.campaignId,
  levelCounts.awardYear,
  levelCounts.level,
  levelCounts.recipientKind,
  levelCounts.formKind,
  levelCounts.sample,
]
const formKey = [
  formCounts.campaignId,
  formCounts.awardYear,
  formCounts.awardFormId,
  formCounts.recipientKind,
  formCounts.sample,
]
const unitKey = [unitCounts.campaignId, unitCounts.awardYear, unitCounts.unitId, unitCounts.sample]
const cellKey = [
  cellCounts.campaignId,
  cellCounts.level,
  cellCounts.awardYear,
  cellCounts.recipientKind,
  cellCounts.awardFormId,
  cellCounts.unitId,
  cellCounts.regime,
  cellCounts.sample,
]

import { eq, sql } from 'drizzle-orm'
import type { FormKind, Level, RecipientKind, Regime } from '@/domain/vocabulary'
import { recipientNames } from '../names-table'
import type { Tx } from '../open'
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

/** `campaignId` of the rolled-up rows, and of awards that belong to no campaign. */
export const allCampaigns = 0
export const noCampaign = -1

/**
 * Adds `by` (1 when an award is conferred, -1 when it leaves the tallies) to every count that the
 * award stands in. Called last in a command: these few cells are where writers would wait.
 */
export async function keepCounts(tx: Tx, award: Counted, by: 1 | -1): Promise<void> {
  const { awardYear, level, recipientKind, formKind, awardFormId, regime, unitId, sample } = award
  const own = award.campaignId ?? noCampaign
  const add = { n: sql`n + ${by}` }
  for (const campaignId of [own, allCampaigns]) {
    const year = { campaignId, awardYear, sample, n: by }
    await tx
      .insert(levelCounts)
      .values({ ...year, level, recipientKind, formKind })
      .onConflictDoUpdate({ target: levelKey, set: add })
    await tx
      .insert(formCounts)
      .values({ ...year, awardFormId, recipientKind })
      .onConflictDoUpdate({ target: formKey, set: add })
    await tx
      .insert(unitCounts)
      .values({ ...year, unitId })
      .onConflictDoUpdate({ target: unitKey, set: add })
  }
  await tx
    .insert(cellCounts)
    .values({
      awardYear,
      level,
      recipientKind,
      awardFormId,
      campaignId: own,
      regime,
      unitId,
      sample,
      n: by,
    })
    .onConflictDoUpdate({ target: cellKey, set: add })
  await tx
    .update(recipientNames)
    .set({ conferred: sql`${recipientNames.conferred} + ${by}` })
    .where(eq(recipientNames.id, award.nameId))
}

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

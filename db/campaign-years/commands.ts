import { and, eq, ne } from 'drizzle-orm'
import { campaigns } from '../campaigns/table'
import {
  already,
  type Context,
  defineCommand,
  done,
  type Problems,
  type Refusal,
  refuse,
} from '../command'
import { resolveDecision } from '../decisions/resolve'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { openCampaignYearInput, updateCampaignYearInput } from './input'
import { missingPart, type Parts, partsOf, writeParts } from './parts'
import { openCampaignYearPolicy, updateCampaignYearPolicy } from './policy'
import { campaignYears } from './table'

const register = registerOf(campaignYears, 'campaignYear')

/** Opens a campaign for one year: its plan, the day by which units register, who is expected. */
export const openCampaignYear = defineCommand(openCampaignYearPolicy, {
  input: openCampaignYearInput,
  run: async (tx, { unitIds, fieldIds, decisionNumber, decidedOn, issuerId, ...input }, ctx) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const parts = { unitIds, fieldIds }
    const problems = await wrongPlace(tx, { ...input, ...parts }, null)
    if (problems) return refuse(problems)
    const plan = await planOf(tx, ctx, { decisionNumber, decidedOn, issuerId })
    if ('ok' in plan) return plan
    const row = await register.enter(tx, { ...input, ...plan })
    await writeParts(tx, row.id, parts)
    const after = { ...row, ...(await partsOf(tx, row.id)) }
    return done({ id: row.id, before: null, after }, { id: row.id })
  },
})

/** Corrects a year that is open; units may join or leave those expected at any time. */
export const updateCampaignYear = defineCommand(updateCampaignYearPolicy, {
  input: updateCampaignYearInput,
  run: async (tx, { id, version, unitIds, fieldIds, ...typed }, ctx) => {
    const { decisionNumber, decidedOn, issuerId, ...input } = typed
    const row = await register.load(tx, { id, version })
    if ('ok' in row) return row
    const parts = { unitIds, fieldIds }
    const problems = await wrongPlace(tx, { ...input, ...parts }, row)
    if (problems) return refuse(problems)
    const plan = await planOf(tx, ctx, { decisionNumber, decidedOn, issuerId })
    if ('ok' in plan) return plan
    const before = { ...row, ...(await partsOf(tx, id)) }
    const written = await register.save(tx, row, { ...input, ...plan })
    if ('ok' in written) return written
    await writeParts(tx, id, parts)
    return done({ id, before, after: { ...written, ...(await partsOf(tx, id)) } }, { id })
  },
})

type Named = Parameters<typeof resolveDecision>[2]

/** The plan in the register, entered when it is new; none when nothing names one. */
async function planOf(
  tx: Tx,
  ctx: Context,
  named: Named,
): Promise<{ planDecisionId: number | null } | Refusal> {
  const found = await resolveDecision(tx, ctx, named)
  return found && 'ok' in found ? found : { planDecisionId: found?.id ?? null }
}

type Place = { campaignId: number; year: number } & Parts

async function wrongPlace(
  tx: Tx,
  place: Place,
  before: typeof campaignYears.$inferSelect | null,
): Promise<Problems | null> {
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.id, place.campaignId))
  if (!campaign) return { campaignId: 'notFound' }
  if (!campaign.registers && before?.campaignId !== campaign.id)
    return { campaignId: 'campaignDoesNotRegister' }
  const missing = await missingPart(tx, place)
  if (missing) return { [missing]: 'notFound' }
  const [other] = await tx
    .select({ id: campaignYears.id })
    .from(campaignYears)
    .where(
      and(
        eq(campaignYears.campaignId, place.campaignId),
        eq(campaignYears.year, place.year),
        ne(campaignYears.id, before?.id ?? 0),
      ),
    )
  return other ? { year: 'yearOpenedAlready' } : null
}

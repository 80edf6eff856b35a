import type { Award } from '../awards/write'
import type { Refusal } from '../command'
import type { ReadContext } from '../read'
import { type Edited, editedOf, isSame } from './fields'
import type { BulkEditFields } from './input'
import { selectAwards } from './select'
import { type FindDecision, findTargets, type Targets } from './targets'
import { timesOf } from './times'

export type WhyRefused = 'revokedStays' | 'formNotForKind' | 'unitOfOtherTime'
export type Change = { award: Award; after: Edited }

/** What an edit does to each award that it is about. The preview shows it, the save carries it out. */
export type Plan = {
  ok: true
  targets: Targets
  change: Change[]
  same: Award[]
  refused: { award: Award; why: WhyRefused }[]
  /** Ids that lead to no award. */
  missing: number
}

/** The one way to work out an edit, for the preview and, inside the transaction, for the save. */
export async function planEdit(
  ctx: ReadContext,
  input: BulkEditFields,
  findDecision: FindDecision,
): Promise<Plan | Refusal> {
  const selected = await selectAwards(ctx, input)
  if (!selected.ok) return selected
  const targets = await findTargets(ctx.db, input, findDecision)
  if (!targets.ok) return targets
  const plan: Plan = {
    ok: true,
    targets,
    change: [],
    same: [],
    refused: [],
    missing: selected.missing,
  }
  const times = await timesOf(ctx.db, selected.awards, targets)
  for (const award of selected.awards) {
    const before = editedOf(award)
    const after = afterOf(before, targets)
    const why = whyRefused(award, after, targets) ?? times.whyRefused(before, after)
    if (why) plan.refused.push({ award, why })
    else if (isSame(before, after)) plan.same.push(award)
    else plan.change.push({ award, after })
  }
  return plan
}

/** A revoked or undone award is history; a form is for some kinds of recipient only. */
function whyRefused(award: Award, after: Edited, { forms }: Targets): WhyRefused | undefined {
  if (award.status === 'revoked' || award.status === 'undone') return 'revokedStays'
  if (after.awardFormId === award.awardFormId) return undefined
  const isFor = forms.get(after.awardFormId)?.recipientKinds.includes(award.recipientKind)
  return isFor ? undefined : 'formNotForKind'
}

function afterOf(before: Edited, targets: Targets): Edited {
  const { decision, eventId, campaignId, awardFormId, awardYear, recipientNote, citation } = targets
  const after: Edited = {
    decisionId: decision === undefined ? before.decisionId : (decision?.id ?? null),
    eventId: eventId === undefined ? before.eventId : eventId,
    campaignId: campaignId === undefined ? before.campaignId : campaignId,
    awardFormId: awardFormId ?? before.awardFormId,
    awardYear: awardYear ?? before.awardYear,
    regime: before.regime,
    level: targets.level ?? before.level,
    unitId: targets.unit?.id ?? before.unitId,
    unitName: targets.unit?.name ?? before.unitName,
    recipientNote: recipientNote === undefined ? before.recipientNote : recipientNote,
    citation: citation === undefined ? before.citation : citation,
  }
  return { ...after, regime: regimeOf(before, after, targets) }
}

/** Hệ follows the decision, without one the form, without that the office: as for a single award. */
function regimeOf(before: Edited, after: Edited, targets: Targets): Edited['regime'] {
  const { decision, forms, officeRegime } = targets
  const isMoved = after.decisionId !== before.decisionId || after.awardFormId !== before.awardFormId
  if (!isMoved) return before.regime
  if (decision) return decision.regime
  // A decision that stays has given its regime already.
  if (after.decisionId !== null) return before.regime
  return forms.get(after.awardFormId)?.regime ?? officeRegime
}

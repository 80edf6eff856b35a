import type { z } from 'zod'
import { may } from '@/domain/permissions'
import type { RecipientKind } from '@/domain/vocabulary'
import type { Award } from '../awards/write'
import type { Refusal } from '../command'
import { pageSize, type ReadContext } from '../read'
import { editedOf } from './fields'
import { previewEditInput } from './input'
import { type Plan, planEdit, type WhyRefused } from './plan'
import { editAwardsPolicy } from './policy'
import { selectAwards } from './select'
import { changesOf, lookForTarget } from './targets'
import { type Difference, differencesOf, whatIsSet } from './words'

export const previewTabs = ['change', 'same', 'refused'] as const
export type PreviewTab = (typeof previewTabs)[number]
export type PreviewRow = {
  id: number
  name: string
  kind: RecipientKind
  unitName: string
  differences: Difference[]
  why?: WhyRefused
}
export type Preview = Plan & {
  /** To send with the save: what was seen to change, and in which version. */
  seen: [id: number, version: number][]
}

/** Works out an edit as its save would, writing nothing. Refuses what the save would refuse. */
export async function previewEdit(
  ctx: ReadContext,
  raw: z.input<typeof previewEditInput>,
): Promise<Preview | Refusal> {
  if (!may(ctx.actor, editAwardsPolicy))
    return { ok: false, reason: 'notAllowed', problems: { '': 'notAllowed' } }
  const parsed = previewEditInput.safeParse(raw)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message])
    return { ok: false, reason: 'invalid', problems: Object.fromEntries(problems) }
  }
  const plan = await planEdit(ctx, parsed.data, lookForTarget)
  if (!plan.ok) return plan
  return { ...plan, seen: plan.change.map(({ award }) => [award.id, award.version]) }
}

/** One page of a tab of the preview, in words. */
export async function previewRows(
  { db }: ReadContext,
  plan: Plan,
  { tab, page }: { tab: PreviewTab; page: number },
): Promise<PreviewRow[]> {
  const from = (page - 1) * pageSize
  if (tab === 'same') return plan.same.slice(from, from + pageSize).map((award) => rowOf(award))
  if (tab === 'refused')
    return plan.refused
      .slice(from, from + pageSize)
      .map(({ award, why }) => ({ ...rowOf(award), why }))
  const shown = plan.change.slice(from, from + pageSize)
  const pairs = shown.map(({ award, after }) => ({ before: editedOf(award), after }))
  const differences = await differencesOf(db, pairs, entering(plan))
  return shown.map(({ award }, at) => rowOf(award, differences[at]))
}

/** What the edit sets on all of them, in words. */
export async function previewSet({ db }: ReadContext, plan: Plan): Promise<Difference[]> {
  const [set] = await whatIsSet(db, [changesOf(plan.targets)], entering(plan))
  return set ?? []
}

/** A decision that the save would enter. */
function entering({ targets: { decision } }: Plan) {
  return decision?.id === 0 ? decision : undefined
}

/** How many awards an edit is about, by kind, with the first names; or that they are too many. */
export async function countSelected(
  ctx: ReadContext,
  selection: Parameters<typeof selectAwards>[1],
) {
  const selected = await selectAwards(ctx, selection)
  if (!selected.ok) return { ok: false as const, tooMany: selected.problems[''] ?? '' }
  const totals = { collective: 0, individual: 0, household: 0, all: selected.awards.length }
  for (const { recipientKind } of selected.awards) totals[recipientKind] += 1
  const names = [...new Set(selected.awards.map((award) => award.recipientName))].slice(0, 3)
  return { ok: true as const, totals, names, missing: selected.missing }
}

const rowOf = (award: Award, differences: Difference[] = []): PreviewRow => ({
  id: award.id,
  name: award.recipientName,
  kind: award.recipientKind,
  unitName: award.unitName,
  differences,
})

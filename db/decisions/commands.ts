import { yearDoubts } from '@/domain/award-years'
import { todayIn } from '@/domain/dates'
import { already, defineCommand, done, type Refusal, refuse } from '../command'
import { carryRegime } from './carry-regime'
import { decisionRegister, decisionRow, insertDecision } from './enter'
import { createDecisionInput, updateDecisionInput } from './input'
import { createDecisionPolicy, updateDecisionPolicy } from './policy'

/** Enters a decision; answers its id. The same `createKey` again answers the first id. */
export const createDecision = defineCommand(createDecisionPolicy, {
  input: createDecisionInput,
  run: async (tx, { createKey, ...input }, { now }) => {
    const twin = await decisionRegister.twin(tx, createKey)
    if (twin) return already({ id: twin.id })
    const doubt = dayDoubted(input, now)
    if (doubt) return doubt
    const checked = await decisionRow(tx, input)
    if (!checked.ok) return checked
    const row = await insertDecision(tx, { ...checked.row, createKey })
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/** Corrects a decision; when another issuer changes its regime, its awards follow. */
export const updateDecision = defineCommand(updateDecisionPolicy, {
  input: updateDecisionInput,
  run: async (tx, { id, version, ...input }, ctx) => {
    const before = await decisionRegister.load(tx, { id, version })
    if ('ok' in before) return before
    // A correction of something else is not asked again.
    const doubt = input.decidedOn === before.decidedOn ? null : dayDoubted(input, ctx.now)
    if (doubt) return doubt
    const checked = await decisionRow(tx, input, id)
    if (!checked.ok) return checked
    const after = await decisionRegister.save(tx, before, checked.row)
    if ('ok' in after) return after
    if (after.regime !== before.regime) await carryRegime(tx, ctx, after)
    return done({ id, before, after }, { id })
  },
})

type Dated = { decidedOn: string; doubtReason?: string | null }

/** A decision of a day that is still to come is entered only with a reason. */
function dayDoubted({ decidedOn, doubtReason }: Dated, now: Date): Refusal | null {
  if (doubtReason) return null
  const [doubt] = yearDoubts({ awardYear: null, decidedOn }, todayIn(now))
  return doubt ? refuse({ decidedOn: doubt.problem, doubtReason: 'reasonForDoubt' }) : null
}

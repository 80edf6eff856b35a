import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import { cleanDecisionNumber, decisionNumberKey } from '@/domain/decision-number'
import { problem } from '@/domain/validation'
import { appendAudit } from '../audit/chain'
import { type Context, type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { unindexed } from '../engine/search'
import { given, prepared, quick } from '../engine/statements'
import { readOffice } from '../settings/office'
import { outOfTimeProblem } from '../units/at-time'
import { type Decision, decisionRow, insertDecision, yearOf } from './enter'
import { createDecisionPolicy } from './policy'
import { decisions } from './table'

type Wanted = {
  decisionNumber: string | null
  decidedOn: string | null
  issuerId: number | null
  /** Why an issuer of another time may enter with a new decision; undefined where nobody is asked. */
  doubtReason?: string | null
}

/**
 * The decision that a number and a date name: found in the register, or entered when it is new, so
 * that nobody leaves the award form to write a decision first; `isEntered` then. Null when neither is given.
 * Refuses what `lookForDecision` refuses.
 */
export async function resolveDecision(
  tx: Tx,
  ctx: Context,
  wanted: Wanted,
): Promise<(Decision & { isEntered?: true }) | null | Refusal> {
  const found = await lookForDecision(tx, wanted)
  if (!found || !('isNew' in found)) return found
  const isAsked = wanted.doubtReason !== undefined && !ctx.bulk
  return enterDecision(tx, ctx, found, isAsked && !wanted.doubtReason)
}

/** A decision that the register does not hold yet. */
export type NewDecision = {
  isNew: true
  decisionNumber: string
  decidedOn: string
  issuerId: number | null
}

/**
 * The same without entering anything, for what shows a save before it is one. Refuses a number
 * without a date that the register does not hold, a date that contradicts the register, and a number
 * that several decisions bear.
 */
export async function lookForDecision(
  tx: Tx,
  wanted: Wanted,
): Promise<Decision | NewDecision | null | Refusal> {
  const { decisionNumber, decidedOn, issuerId } = wanted
  if (!decisionNumber) return decidedOn ? refuse({ decisionNumber: 'numberMissing' }) : null
  if (!hasDigits(decisionNumber)) return refuse({ decisionNumber: 'numberWithoutDigits' })
  const found = await named(tx, wanted, decisionNumber)
  const sameDay = found.filter((d) => d.decidedOn === decidedOn)
  if (sameDay[0] && sameDay.length === 1) return sameDay[0]
  if (!decidedOn) {
    if (found[0] && found.length === 1) return found[0]
    return refuse({ decidedOn: found.length === 0 ? 'dateForNewDecision' : 'dateToTellApart' })
  }
  const sameYear = found.find((d) => d.year === yearOf(decidedOn))
  if (sameYear)
    return refuse({
      decidedOn: problem('otherDateInRegister', { date: formatDate(sameYear.decidedOn) }),
    })
  if (!issuerId && !(await readOffice(tx)).unitId) return refuse({ issuerId: 'required' })
  return { isNew: true, decisionNumber, decidedOn, issuerId }
}

const hasDigits = (number: string) => /\d/.test(cleanDecisionNumber(number))

function named(tx: Tx, { issuerId }: Wanted, number: string): Promise<Decision[]> {
  const numberKey = decisionNumberKey(number)
  const { ofIssuer, ofAny } = statementsOf(tx)
  return issuerId ? ofIssuer({ numberKey, issuerId }) : ofAny({ numberKey })
}

const columns = getTableColumns(decisions)
const statementsOf = prepared((tx) => {
  const sameKey = eq(decisions.numberKey, given('numberKey'))
  // By the number: an issuer has thousands of decisions, a number is borne by few.
  const sameIssuer = sql`${unindexed(decisions.issuerId)} = ${given('issuerId')}`
  return {
    ofIssuer: quick(tx, columns, tx.select().from(decisions).where(and(sameKey, sameIssuer))),
    ofAny: quick(tx, columns, tx.select().from(decisions).where(sameKey)),
  }
})

async function enterDecision(
  tx: Tx,
  ctx: Context,
  wanted: { decisionNumber: string; decidedOn: string; issuerId: number | null },
  isAsked: boolean,
): Promise<(Decision & { isEntered: true }) | Refusal> {
  const issuerId = wanted.issuerId ?? (await readOffice(tx)).unitId
  if (!issuerId) return refuse({ issuerId: 'required' })
  const { decisionNumber: number, decidedOn } = wanted
  const checked = await decisionRow(tx, { number, decidedOn, issuerId })
  if (!checked.ok) return checked
  const doubt = isAsked ? outOfTimeProblem(checked.issuer, [decidedOn]) : null
  if (doubt) return refuse({ issuerId: doubt, doubtReason: 'reasonForDoubt' })
  const made = await insertDecision(tx, checked.row)
  await appendAudit(tx, ctx, createDecisionPolicy, { id: made.id, before: null, after: made })
  return { ...made, isEntered: true }
}

import { and, eq, type SQL } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import { cleanDecisionNumber, decisionNumberKey, regimeOfNumber } from '@/domain/decision-number'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import type { Regime } from '@/domain/vocabulary'
import { appendAudit } from '../audit/chain'
import { type Context, type Refusal, refuse } from '../command'
import type { Tx } from '../open'
import { readOffice } from '../settings/office'
import { units } from '../units/table'
import { createDecisionPolicy } from './policy'
import { decisions } from './table'

export type Decision = typeof decisions.$inferSelect
type Wanted = { decisionNumber: string | null; decidedOn: string | null; issuerId: number | null }

/**
 * The decision that a number and a date name: found in the register, or entered when it is new, so
 * that nobody leaves the award form to write a decision first. Null when neither is given.
 * Refuses a number without a date that the register does not hold, a date that contradicts the
 * register, and a number that several decisions bear.
 */
export async function resolveDecision(
  tx: Tx,
  ctx: Context,
  wanted: Wanted,
): Promise<Decision | null | Refusal> {
  const { decisionNumber, decidedOn } = wanted
  if (!decisionNumber) return decidedOn ? refuse({ decisionNumber: 'numberMissing' }) : null
  const found = await tx.select().from(decisions).where(named(wanted, decisionNumber))
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
  return enterDecision(tx, ctx, { ...wanted, decisionNumber, decidedOn })
}

function named(wanted: Wanted, number: string): SQL | undefined {
  const key = eq(decisions.numberKey, decisionNumberKey(number))
  return wanted.issuerId ? and(key, eq(decisions.issuerId, wanted.issuerId)) : key
}

async function enterDecision(
  tx: Tx,
  ctx: Context,
  wanted: { decisionNumber: string; decidedOn: string; issuerId: number | null },
): Promise<Decision | Refusal> {
  const office = await readOffice(tx)
  const issuerId = wanted.issuerId ?? office.unitId
  if (!issuerId) return refuse({ issuerId: 'required' })
  const [issuer] = await tx.select().from(units).where(eq(units.id, issuerId))
  if (!issuer) return refuse({ issuerId: 'notFound' })
  const number = cleanDecisionNumber(wanted.decisionNumber)
  const [made] = await tx
    .insert(decisions)
    .values({
      number,
      numberKey: decisionNumberKey(number),
      year: yearOf(wanted.decidedOn),
      regime: regimeOfDecision(number, issuer.regime, office.regime),
      issuerId,
      decidedOn: wanted.decidedOn,
      searchText: fold(number),
    })
    .returning()
  if (!made) throw new Error('decision was not entered')
  await appendAudit(tx, ctx, createDecisionPolicy, { id: made.id, before: null, after: made })
  return made
}

/** Hệ is decided by the issuer; where the register does not say, by the way the number is written. */
export const regimeOfDecision = (number: string, issuer: Regime | null, office: Regime): Regime =>
  issuer ?? regimeOfNumber(number) ?? office

const yearOf = (date: string): number => Number(date.slice(0, 4))

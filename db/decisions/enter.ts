import { and, eq, getTableColumns, ne } from 'drizzle-orm'
import { formatDate } from '@/domain/dates'
import { cleanDecisionNumber, decisionNumberKey, regimeOfNumber } from '@/domain/decision-number'
import { problem } from '@/domain/validation'
import type { Regime } from '@/domain/vocabulary'
import { type Refusal, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { given, inserter, prepared, quick } from '../engine/statements'
import { registerOf } from '../register'
import { readOffice } from '../settings/office'
import type { TimedUnit } from '../units/at-time'
import { units } from '../units/table'
import { numberSearchText } from './find'
import { decisions } from './table'

export const decisionRegister = registerOf(decisions, 'decision')

export type Decision = typeof decisions.$inferSelect
type Fields = {
  number: string
  issuerId: number
  decidedOn: string
  signatory?: string | null
  signatoryPosition?: string | null
  abstract?: string | null
  revokesDecisionId?: number | null
}
type Row = Omit<typeof decisions.$inferInsert, 'id' | 'version'>

/**
 * The row to store for what was typed, with its keys and its regime. Refuses an issuer or a revoked
 * decision that is not there, and a number that the issuer has given in that year already. `except`
 * is the decision that is being corrected.
 */
export async function decisionRow(
  tx: Tx,
  fields: Fields,
  except = 0,
): Promise<{ ok: true; row: Row; issuer: TimedUnit } | Refusal> {
  const find = statementsOf(tx)
  const [issuer] = await find.issuer({ id: fields.issuerId })
  if (!issuer) return refuse({ issuerId: 'notFound' })
  const number = cleanDecisionNumber(fields.number)
  const numberKey = decisionNumberKey(number)
  const year = yearOf(fields.decidedOn)
  const [twin] = await find.twin({ issuerId: issuer.id, year, numberKey, except })
  if (twin) return refuse({ number: takenBy(twin) })
  const revoked = await revokedOne(tx, fields, except)
  if (revoked) return revoked
  const regime = regimeOfDecision(number, issuer.regime, (await readOffice(tx)).regime)
  const searchText = numberSearchText(number)
  return { ok: true, issuer, row: { ...fields, number, numberKey, year, regime, searchText } }
}

/** Enters a checked row. */
export async function insertDecision(tx: Tx, row: Row): Promise<Decision> {
  const mark = { sample: false, version: 1, createdAt: new Date().toISOString() }
  return insertRow(tx, row, mark)
}

const insertRow = inserter(decisions)

const { id, name, regime, validFrom, validTo } = units
const issuerFields = { id, name, regime, validFrom, validTo }

const statementsOf = prepared((tx) => ({
  issuer: quick(
    tx,
    issuerFields,
    tx
      .select(issuerFields)
      .from(units)
      .where(eq(units.id, given('id'))),
  ),
  twin: quick(
    tx,
    getTableColumns(decisions),
    tx
      .select()
      .from(decisions)
      .where(
        and(
          eq(decisions.issuerId, given('issuerId')),
          eq(decisions.year, given('year')),
          eq(decisions.numberKey, given('numberKey')),
          ne(decisions.id, given('except')),
        ),
      ),
  ),
}))

export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Hệ is decided by the issuer; where the register does not say, by the way the number is written. */
const regimeOfDecision = (number: string, issuer: Regime | null, office: Regime): Regime =>
  issuer ?? regimeOfNumber(number) ?? office

/** Names the one that is there, and its id for a link to it. */
const takenBy = ({ id, number, decidedOn }: Decision): string =>
  problem('decisionTaken', { id, number, date: formatDate(decidedOn) })

/** A decision takes back an earlier one, never itself, and no two take each other back. */
async function revokedOne(
  tx: Tx,
  { revokesDecisionId, decidedOn }: Fields,
  own: number,
): Promise<Refusal | null> {
  if (!revokesDecisionId) return null
  if (revokesDecisionId === own) return refuse({ revokesDecisionId: 'revokesItself' })
  const [revoked] = await tx.select().from(decisions).where(eq(decisions.id, revokesDecisionId))
  if (!revoked) return refuse({ revokesDecisionId: 'notFound' })
  if (revoked.decidedOn > decidedOn || (own > 0 && revoked.revokesDecisionId === own)) {
    const date = formatDate(revoked.decidedOn)
    return refuse({ revokesDecisionId: problem('revokedIsLater', { date }) })
  }
  return null
}

import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { type StartStep, startSteps } from '@/domain/start'
import { awards } from '../awards/table'
import { decisions } from '../decisions/table'
import { select } from '../engine/transaction'
import type { ReadContext } from '../read'
import { readOffice } from '../settings/office'
import { settings } from '../settings/table'
import { units } from '../units/table'
import { users } from '../users/table'
import { dismissStartPolicy, startKey } from './policy'

/**
 * What an office that begins has done so far, read from the book itself: who it is, its units, the
 * accounts of the others, the first decision or list. Null once all is done or the list was put
 * away, and for who does not set the book up.
 */
export async function startList({ db, actor }: ReadContext) {
  if (!may(actor, dismissStartPolicy)) return null
  const office = await readOffice(db)
  const anyUnit = and(eq(units.unnamed, false), ne(units.id, office.unitId ?? 0))
  const [found] = await select<Record<Exclude<StartStep, 'office'> | 'away', number>>(
    db,
    sql`select ${there(units, anyUnit)} as units,
      ${there(users, ne(users.id, actor.userId))} as accounts,
      (${there(awards)} or ${there(decisions)}) as first,
      ${there(settings, eq(settings.key, startKey))} as away`,
  )
  if (!found || Number(found.away)) return null
  const done: Record<StartStep, boolean> = {
    office: office.name !== '',
    units: Boolean(Number(found.units)),
    accounts: Boolean(Number(found.accounts)),
    first: Boolean(Number(found.first)),
  }
  return startSteps.every((step) => done[step]) ? null : done
}

const there = (
  table: typeof units | typeof users | typeof awards | typeof decisions | typeof settings,
  where: SQL | undefined = sql`1 = 1`,
): SQL => sql`exists (select 1 from ${table} where ${where})`

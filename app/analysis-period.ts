import 'server-only'
import { choosePeriod } from '@/components/dashboard/choose-period'
import { one, type Query } from '@/components/page/query'
import { yearsWithAwards } from '@/db/dashboard/queries'
import type { ReadContext } from '@/db/read'
import { todayIn } from '@/domain/dates'
import { getOffice } from './office'

/** The years that the address of an analysis asks for (`from` and `to`, or `year`), and the choices. */
export async function analysisPeriod(ctx: ReadContext, query: Query) {
  const [office, { years }] = await Promise.all([getOffice(), yearsWithAwards(ctx)])
  const today = todayIn(new Date())
  const year = one(query.year)
  const { period } = choosePeriod(one(query.from) ?? year, one(query.to) ?? year, {
    named: office.periods,
    years,
    thisYear: Number(today.slice(0, 4)),
  })
  return { period, office, years, today }
}

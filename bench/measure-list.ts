import { listAwards } from '@/db/awards/queries'
import type { AwardFilters, AwardSort } from '@/domain/award-filters'
import { against, p95OfEach, type Row } from './measure'
import { type Book, leaderOf } from './open-book'

type Case = {
  name: string
  filters: AwardFilters
  sort: AwardSort['by']
  down?: boolean
  /** Which page: the first, one in the middle, the last. */
  page: 'first' | 'middle' | 'last'
  /** The same by hand. */
  where: string
  order: string
}

/** Lists as people open them, each beside the SQL that one would write by hand for the same rows. */
export async function measureList(book: Book): Promise<Row[]> {
  const rows: Row[] = []
  for (const one of cases(book)) rows.push(await measureOne(book, one))
  return rows
}

async function measureOne(book: Book, one: Case): Promise<Row> {
  const sort = { by: one.sort, down: one.down ?? false }
  const ctx = leaderOf(book)
  const { totals } = await listAwards(ctx, one.filters, { sort, page: 1 })
  const last = Math.max(1, Math.ceil(totals.all / 50))
  const page = { first: 1, middle: Math.ceil(last / 2), last }[one.page]
  const bare = bareList(book, one, (page - 1) * 50)
  const ours = () => listAwards(ctx, one.filters, { sort, page })
  await mustAgree(ours, bare, one.name)
  const [value = 0, floor = 0] = await p95OfEach([ours, bare], 60)
  return against(`list, ${one.name}, ${one.page} page`, value, floor, 3)
}

/** One page of rows and the exact total, in two statements prepared once. */
function bareList({ db }: Book, { where, order }: Case, offset: number) {
  const { raw } = db
  const rows = raw.prepare(`select a.id, a.recipientKind, a.recipientName, a.recipientNote,
    a.individualId, a.unitId, a.unitName, f.name as form, a.level, a.regime, c.shortName, e.name,
    a.decisionId, d.number, d.decidedOn, a.awardYear, a.citation, a.rewardAmount, a.status, a.sample
    from awards a join awardForms f on f.id = a.awardFormId
    left join campaigns c on c.id = a.campaignId left join events e on e.id = a.eventId
    left join decisions d on d.id = a.decisionId join units u on u.id = a.unitId
    where ${where} order by ${order} limit 50 offset ${offset}`)
  const total = raw.prepare(`select count(*) as n from awards a where ${where}`)
  return () => ({ rows: rows.all() as { id: number }[], total: total.get() as { n: number } })
}

async function mustAgree(
  ours: () => ReturnType<typeof listAwards>,
  bare: ReturnType<typeof bareList>,
  name: string,
): Promise<void> {
  const list = await ours()
  const { rows, total } = bare()
  const same =
    list.rows.length === rows.length && list.rows.every(({ id }, at) => id === rows[at]?.id)
  if (!same || list.totals.all !== total.n) throw new Error(`the two lists differ: ${name}`)
}

function cases({ ward, government, event, decision }: Book): Case[] {
  const byName = 'a.sortKey, a.id'
  const conferred = `a.status = 'conferred'`
  const under = (unit: number) => `a.unitId in (select b.id from units b, units t
    where t.id = ${unit} and substr(b.path, 1, length(t.path)) = t.path)`
  const everywhere = (one: Omit<Case, 'page'>): Case[] =>
    (['first', 'middle', 'last'] as const).map((page) => ({ ...one, page }))
  return [
    ...everywhere({
      name: 'all, by name',
      filters: {},
      sort: 'name',
      where: conferred,
      order: byName,
    }),
    ...everywhere({
      name: 'one year, newest first',
      filters: { year: 2021 },
      sort: 'recorded',
      down: true,
      where: `${conferred} and a.awardYear = 2021`,
      order: 'a.id desc',
    }),
    ...everywhere({
      name: 'district individuals, 2016–2021',
      filters: { level: 'district', kind: 'individual', from: 2016, to: 2021 },
      sort: 'name',
      where: `${conferred} and a.level = 'district' and a.recipientKind = 'individual'
        and a.awardYear between 2016 and 2021`,
      order: byName,
    }),
    ...everywhere({
      name: 'one campaign, latest year first',
      filters: { campaign: 1 },
      sort: 'year',
      down: true,
      where: `${conferred} and a.campaignId = 1`,
      order: 'a.awardYear desc, a.sortKey desc, a.id desc',
    }),
    ...everywhere({
      name: 'one form, by decision date',
      filters: { form: 3 },
      sort: 'decided',
      down: true,
      where: `${conferred} and a.awardFormId = 3`,
      order: `d.decidedOn desc, ${byName}`,
    }),
    ...everywhere({
      name: 'one ward and below, by name',
      filters: { unit: ward },
      sort: 'name',
      where: `${conferred} and ${under(ward)}`,
      order: byName,
    }),
    ...everywhere({
      name: 'half of the units, by unit',
      filters: { unit: government },
      sort: 'unit',
      where: `${conferred} and ${under(government)}`,
      order: `u.sortKey, u.id, ${byName}`,
    }),
    ...everywhere({
      name: 'one decision, by name',
      filters: { decision },
      sort: 'name',
      where: `${conferred} and a.decisionId = ${decision}`,
      order: byName,
    }),
    ...everywhere({
      name: 'one event, by form',
      filters: { event },
      sort: 'form',
      where: `${conferred} and a.eventId = ${event}`,
      order: `f.sortKey, f.id, ${byName}`,
    }),
    ...everywhere({
      name: 'all, by level',
      filters: {},
      sort: 'level',
      where: conferred,
      order: `case a.level when 'central' then 0 when 'city' then 1 when 'district' then 2
        when 'ward' then 3 else 4 end, ${byName}`,
    }),
    ...everywhere({
      name: 'State titles and forms, 2020–2025',
      filters: { regime: 'state', honour: 'commendation', from: 2020, to: 2025 },
      sort: 'name',
      where: `${conferred} and a.regime = 'state' and a.awardYear between 2020 and 2025
        and a.awardFormId in (select id from awardForms where kind <> 'praise')`,
      order: byName,
    }),
    ...everywhere({
      name: 'revoked, newest first',
      filters: { status: 'revoked' },
      sort: 'recorded',
      down: true,
      where: `a.status = 'revoked'`,
      order: 'a.id desc',
    }),
  ]
}

import { and, count, eq, inArray } from 'drizzle-orm'
import type { FormKind, RecipientKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import type { ReadContext } from '../read'
import { inScope } from '../scope'
import { awards } from './table'
import type { AwardTotals } from './totals'

type Parent = 'decisionId' | 'eventId'

/** Conferred awards under each of some decisions or events, by kind of recipient, in scope. */
export async function totalsUnder(
  { db, actor }: ReadContext,
  parent: Parent,
  ids: number[],
): Promise<Map<number, AwardTotals>> {
  const totals = new Map(ids.map((id) => [id, emptyTotals()]))
  if (ids.length === 0) return totals
  const rows = await db
    .select({ id: awards[parent], kind: awards.recipientKind, n: count() })
    .from(awards)
    .where(and(inArray(awards[parent], ids), isConferred, inScope(actor, awards.unitId)))
    .groupBy(awards[parent], awards.recipientKind)
  for (const { id, kind, n } of rows) {
    const own = totals.get(id ?? 0)
    if (!own) continue
    own[kind] += n
    own.all += n
  }
  return totals
}

export type FormTotals = { id: number; name: string; kind: FormKind; totals: AwardTotals }

/** The same under one decision or event, form by form, praise last: it is never mixed with the rest. */
export async function formTotalsUnder(
  { db, actor }: ReadContext,
  parent: Parent,
  id: number,
): Promise<FormTotals[]> {
  const rows = await db
    .select({
      id: awardForms.id,
      name: awardForms.name,
      formKind: awardForms.kind,
      sortKey: awardForms.sortKey,
      kind: awards.recipientKind,
      n: count(),
    })
    .from(awards)
    .innerJoin(awardForms, eq(awardForms.id, awards.awardFormId))
    .where(and(eq(awards[parent], id), isConferred, inScope(actor, awards.unitId)))
    .groupBy(awardForms.id, awards.recipientKind)
    .orderBy(awardForms.sortKey)
  const forms = new Map<number, FormTotals>()
  for (const row of rows) {
    const form = forms.get(row.id) ?? fresh(row)
    form.totals[row.kind as RecipientKind] += row.n
    form.totals.all += row.n
    forms.set(row.id, form)
  }
  const isPraise = (form: FormTotals) => Number(form.kind === 'praise')
  return [...forms.values()].sort((a, b) => isPraise(a) - isPraise(b))
}

const isConferred = eq(awards.status, 'conferred')

const fresh = ({ id, name, formKind }: { id: number; name: string; formKind: FormKind }) => ({
  id,
  name,
  kind: formKind,
  totals: emptyTotals(),
})

const emptyTotals = (): AwardTotals => ({ collective: 0, individual: 0, household: 0, all: 0 })

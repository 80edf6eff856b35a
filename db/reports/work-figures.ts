import { count, eq } from 'drizzle-orm'
import { addressOf } from '@/domain/address'
import { type ModelFilters, modelsHref, registrationsHref } from '@/domain/model-filters'
import { previousPeriod } from '@/domain/periods'
import type { ReportScope } from '@/domain/report/scope'
import type { ReportData } from '@/domain/report/types'
import { inPeriod } from '@/domain/sentence'
import { modelStages, type RecipientKind, recipientKinds } from '@/domain/vocabulary'
import { listModels, modelFunnel } from '../models/queries'
import { models } from '../models/table'
import { whereModels } from '../models/where'
import type { ReadContext } from '../read'
import { registrations } from '../registrations/table'
import { units } from '../units/table'
import { type Book, share } from './book'

/** So many of the best are named. */
const named = 10

/** Units and models, the funnel, fields and owners, and the best by name. */
export async function setWorks(
  ctx: ReadContext,
  book: Book,
  { campaign, unit, from, to }: ReportScope,
): Promise<Pick<ReportData, 'fields' | 'exemplary'>> {
  const filters: ModelFilters = { ...inPeriod({ from, to }), campaign, unit }
  const before: ModelFilters = { ...inPeriod(previousPeriod({ from, to })), campaign, unit }
  const marked = { sample: 'only' as const }
  const [now, sample, was, wasSample] = await Promise.all([
    modelFunnel(ctx, filters),
    modelFunnel(ctx, { ...filters, ...marked }),
    modelFunnel(ctx, before),
    modelFunnel(ctx, { ...before, ...marked }),
  ])
  for (const key of ['units', 'models'] as const) {
    const href = key === 'units' ? registrationsHref : modelsHref
    book.setChange(
      key,
      { n: now[key], sample: sample[key], href: href(filters) },
      { n: was[key], sample: wasSample[key], href: href(before) },
    )
  }
  for (const stage of modelStages) {
    const n = now.byStage[stage]
    const href = modelsHref({ ...filters, reached: stage })
    book.set(`stage.${stage}`, n, href, { sample: sample.byStage[stage] })
    if (now.models > 0)
      book.set(`share.stage.${stage}`, share(n, now.models), href, {
        sample: sample.byStage[stage],
      })
  }
  for (const { id, n } of now.byField) {
    const own = sample.byField.find((field) => field.id === id)?.n ?? 0
    book.set(`field.${id ?? 'none'}`, n, modelsHref({ ...filters, field: id ?? 'none' }), {
      sample: own,
    })
  }
  await setOwners(ctx, book, filters)
  book.set('sample.models', now.sample, modelsHref({ ...filters, ...marked }), {
    sample: now.sample,
  })
  return {
    fields: now.byField.map(({ id, name }) => ({ id, name })),
    exemplary: await exemplaryOf(ctx, filters),
  }
}

/** By whom they belong to, under the same condition as the list and the funnel. */
async function setOwners({ db, actor }: ReadContext, book: Book, filters: ModelFilters) {
  const rows = await db
    .select({ kind: models.ownerKind, sample: models.sample, n: count() })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .innerJoin(units, eq(units.id, registrations.unitId))
    .where(whereModels(actor, filters))
    .groupBy(models.ownerKind, models.sample)
  const sum = (kind: RecipientKind, marked: boolean[]) =>
    rows
      .filter((row) => row.kind === kind && marked.includes(row.sample))
      .reduce((all, { n }) => all + n, 0)
  for (const kind of recipientKinds)
    book.set(`owner.${kind}`, sum(kind, [true, false]), ownedHref(filters, kind), {
      sample: sum(kind, [true]),
    })
}

async function exemplaryOf(ctx: ReadContext, filters: ModelFilters) {
  const best = { ...filters, reached: 'exemplary' as const }
  const { rows } = await listModels(ctx, best, { sort: { by: 'title', down: false }, page: 1 })
  return rows.slice(0, named).map(({ title, ownerName, unit }) => ({
    title,
    owner: ownerName && ownerName !== unit ? `${ownerName}, ${unit}` : unit,
  }))
}

/** The list of those that belong to one kind of owner. */
const ownedHref = (filters: ModelFilters, ownerKind: RecipientKind): string =>
  addressOf('/models', { ...filters, ownerKind })

import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { fold } from '@/domain/text'
import { type ModelKind, modelKinds } from '@/domain/vocabulary'
import { createModelInput } from '../models/input'
import { models } from '../models/table'
import { registrations } from '../registrations/table'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import { named, unitOf } from './look-up'
import type { Difference, Found } from './types'
import { said, Weighing } from './weigh'

export type ModelRow = z.output<typeof createModelInput>

/** Checks one row of a list of registered works and models. */
export async function checkModel(row: Unchecked, check: Checking): Promise<Checked<ModelRow>> {
  const { cells } = row
  const { registers } = check
  const problems = stillDoubted(row)
  const weigh = new Weighing(row, check, problems)
  const found: Found = {}
  const title = cells.title ?? ''
  if (!title && !problems.some((p) => p.field === 'title'))
    problems.push({ code: 'title-missing', field: 'title' })
  const year = weigh.take('year', said(cells.year))
  if (!year) problems.push({ code: 'year-missing', field: 'year' })
  const campaignId = named(registers.campaigns, cells.campaign, 'campaign', weigh, problems)
  if (!campaignId) problems.push({ code: 'campaign-missing', field: 'campaign' })
  const fieldId = cells.field ? (registers.fields.named(cells.field)?.id ?? null) : null
  if (cells.field && fieldId === null)
    problems.push({ code: 'field-unknown', field: 'field', values: { text: cells.field } })
  const unit = unitOf(row, check, 'individual', year ? String(year) : null, weigh, problems, found)
  Object.assign(found, { campaignId, fieldId, year })
  const isPersonal = cells.ownerKind === 'individual' || cells.ownerKind === 'household'
  const parsed = createModelInput.safeParse({
    campaignId: campaignId ?? 1,
    year: year ?? 2000,
    unitId: typeof unit === 'number' ? unit : (registers.officeUnitId ?? 1),
    title,
    kind: kindOf(cells.modelKind, title),
    ownerKind: cells.ownerKind ?? 'collective',
    ownerName: cells.ownerName ?? '',
    fieldId,
    level: null,
    place: '',
    content: cells.content ?? '',
    result: cells.result ?? '',
    peopleReached: '',
    moneyRaised: '',
    replicatesModelId: null,
    stage: 'registered',
    stageOn: '',
    createKey: 'import-row',
  })
  const twin =
    typeof unit === 'number' && year && campaignId && title
      ? await twinOf(check, { unitId: unit, year, campaignId, title })
      : undefined
  const differences: Difference[] = []
  const compare = (field: string, old: string | null, now: string | undefined) => {
    if (now && (old ?? '') !== now) differences.push({ field, old: old ?? '', new: now })
  }
  if (twin) {
    const fieldName = (id: number | null) => registers.fields.get(id)?.name ?? null
    compare('title', twin.title, cells.title)
    compare('field', fieldName(twin.fieldId), fieldName(fieldId) ?? undefined)
    compare('ownerKind', twin.ownerKind, cells.ownerKind)
    if (isPersonal) compare('ownerName', twin.ownerName, cells.ownerName)
  }
  const sameKey =
    typeof unit === 'number' && title ? [fold(title), unit, year, campaignId].join('|') : null
  return conclude(parsed, {
    kind: cells.ownerKind ?? 'collective',
    problems,
    found,
    sameKey,
    twinId: twin?.id,
    differences,
    differs: weigh.differs,
  })
}

/** "Công trình" where the file says so, or the title begins so; else a model. */
function kindOf(text: string | undefined, title: string): ModelKind {
  const said = fold(text ?? title)
  if ((modelKinds as readonly string[]).includes(said)) return said as ModelKind
  return said.startsWith('cong trinh') ? 'work' : 'model'
}

async function twinOf(
  { db, own }: Checking,
  row: { unitId: number; year: number; campaignId: number; title: string },
) {
  const rows = await db
    .select({
      id: models.id,
      title: models.title,
      fieldId: models.fieldId,
      ownerKind: models.ownerKind,
      ownerName: models.ownerName,
    })
    .from(models)
    .innerJoin(registrations, eq(registrations.id, models.registrationId))
    .where(
      and(
        eq(registrations.campaignId, row.campaignId),
        eq(registrations.year, row.year),
        eq(registrations.unitId, row.unitId),
        eq(models.sample, false),
      ),
    )
  return rows.find(({ id, title }) => !own.records.has(id) && fold(title) === fold(row.title))
}

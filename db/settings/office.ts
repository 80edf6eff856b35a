import { eq } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import type { Reader } from '../engine/connection'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import type { Office } from './input'
import { settingOf } from './kept'
import { updateOfficePolicy } from './policy'

export const officeKey = 'office'
/** There is one office: its history stands under this id. */
export const officeId = 1

/** What an empty book says of itself until the office has filled in `/admin/office`. */
const unnamedOffice: Office = {
  name: '',
  areaName: '',
  parentBody: null,
  heading: '',
  place: '',
  regime: 'party',
  level: 'ward',
  unitId: null,
  periods: [],
}

export async function readOffice(db: Reader): Promise<Office> {
  const row = await settingOf(db, officeKey)
  return row ? (row.value as Office) : unnamedOffice
}

/** The same for its own page, with the version to repeat on saving (0: not said yet). */
export async function getOfficeDetail({ db, actor }: ReadContext) {
  const row = await settingOf(db, officeKey)
  const office = row ? (row.value as Office) : unnamedOffice
  const [unit] = office.unitId
    ? await db.select({ name: units.name }).from(units).where(eq(units.id, office.unitId))
    : []
  return {
    ...office,
    version: row?.version ?? 0,
    unit: unit?.name ?? null,
    can: { update: may(actor, updateOfficePolicy) },
  }
}
export type OfficeDetail = Awaited<ReturnType<typeof getOfficeDetail>>

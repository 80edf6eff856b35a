import { eq } from 'drizzle-orm'
import type { Reader } from '../open'
import type { Office } from './input'
import { settings } from './table'

export const officeKey = 'office'

/** What an empty book says of itself until the office has filled in `/admin/office`. */
export const unnamedOffice: Office = {
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
  const [row] = await db.select().from(settings).where(eq(settings.key, officeKey))
  return row ? (row.value as Office) : unnamedOffice
}

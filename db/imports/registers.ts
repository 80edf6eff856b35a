import { eq } from 'drizzle-orm'
import { fold } from '@/domain/text'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { alias } from '../engine/columns'
import type { Reader } from '../engine/connection'
import { events } from '../events/table'
import { fields } from '../fields/table'
import { readOffice } from '../settings/office'
import { officeSince } from '../units/at-time'
import { units } from '../units/table'
import { Catalogue, FormCatalogue } from './catalogue'
import { UnitFinder } from './find-unit'

type Campaign = typeof campaigns.$inferSelect

/** The registers that a list is matched with, read once for a whole list. */
export type Registers = {
  units: UnitFinder
  issuers: UnitFinder
  forms: FormCatalogue
  campaigns: Catalogue<Campaign>
  events: Catalogue<typeof events.$inferSelect>
  fields: Catalogue<typeof fields.$inferSelect>
  officeUnitId: number | null
  /** Since when the office is there; null when nobody knows. */
  officeFrom: string | null
}

const parents = alias(units, 'parents')

/** `without`: units that are left out as if they were not there yet. */
export async function readRegisters(db: Reader, without?: ReadonlySet<number>): Promise<Registers> {
  const office = await readOffice(db)
  const area = fold(office.areaName)
  const all = await db
    .select({
      id: units.id,
      name: units.name,
      code: units.code,
      path: units.path,
      parent: parents.name,
      level: units.level,
      validFrom: units.validFrom,
      validTo: units.validTo,
      issues: units.issues,
      unnamed: units.unnamed,
    })
    .from(units)
    .leftJoin(parents, eq(parents.id, units.parentId))
  const rows = without ? all.filter(({ id }) => !without.has(id)) : all
  const named = rows.filter((row) => !row.unnamed)
  return {
    units: new UnitFinder(named, area),
    issuers: new UnitFinder(
      rows.filter((row) => row.issues),
      area,
    ),
    forms: new FormCatalogue(await db.select().from(awardForms)),
    campaigns: new Catalogue(await db.select().from(campaigns), namesOf),
    events: new Catalogue(await db.select().from(events)),
    fields: new Catalogue(await db.select().from(fields)),
    officeUnitId: office.unitId,
    officeFrom: await officeSince(db),
  }
}

const namesOf = ({ shortName, name }: Campaign): string[] => [shortName, name]

/** "Ban Thường vụ Quận ủy" issues in the name of the committee: Quận ủy. */
export const issuerText = (text: string): string =>
  text
    .replace(/^(?:ban (?:thường vụ|chấp hành)|bí thư|phó bí thư|thường trực)\s+/iu, '')
    .replace(/^(?:phó )?chủ tịch\s+/iu, '')

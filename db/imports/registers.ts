import { eq } from 'drizzle-orm'
import { fold } from '@/domain/text'
import { nearness } from '@/domain/unit-names'
import type { FormKind, Level, RecipientKind } from '@/domain/vocabulary'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import { alias } from '../columns'
import { events } from '../events/table'
import { fields } from '../fields/table'
import type { Reader } from '../open'
import { readOffice } from '../settings/office'
import { units } from '../units/table'
import { UnitFinder } from './find-unit'

type Named = { id: number; name: string; key: string }
export type FormOfRegister = Named & {
  kind: FormKind
  level: Level | null
  recipientKinds: RecipientKind[]
}

/** The registers that a list is matched with, read once for a whole list. */
export type Registers = {
  units: UnitFinder
  issuers: UnitFinder
  forms: FormOfRegister[]
  campaigns: Named[]
  events: (Named & { heldOn: string })[]
  fields: Named[]
  officeUnitId: number | null
}

const parents = alias(units, 'parents')

export async function readRegisters(db: Reader): Promise<Registers> {
  const office = await readOffice(db)
  const area = fold(office.areaName)
  const rows = await db
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
  const named = rows.filter((row) => !row.unnamed)
  return {
    units: new UnitFinder(named, area),
    issuers: new UnitFinder(
      rows.filter((row) => row.issues),
      area,
    ),
    forms: (await db.select().from(awardForms)).map((form) => ({ ...form, key: fold(form.name) })),
    campaigns: (await db.select().from(campaigns)).flatMap((campaign) => [
      { id: campaign.id, name: campaign.shortName, key: fold(campaign.shortName) },
      { id: campaign.id, name: campaign.name, key: fold(campaign.name) },
    ]),
    events: (await db.select().from(events)).map((event) => ({ ...event, key: fold(event.name) })),
    fields: (await db.select().from(fields)).map((field) => ({ ...field, key: fold(field.name) })),
    officeUnitId: office.unitId,
  }
}

/**
 * The one of a catalogue that a text names: the same words, else the only one that holds them or is
 * held by them, else the nearest when it is near enough. Null when none is.
 */
export function findNamed<T extends Named>(list: T[], text: string): T | null {
  const key = fold(text)
  const same = list.find((item) => item.key === key)
  if (same || key === '') return same ?? null
  const holding = list.filter((item) => ` ${item.key} `.includes(` ${key} `))
  const held = list.filter((item) => ` ${key} `.includes(` ${item.key} `))
  for (const some of [holding, held]) {
    const ids = new Set(some.map((item) => item.id))
    // "Giấy khen của Chủ tịch UBND quận" holds "Giấy khen": the longest of those held is meant.
    if (ids.size === 1) return some[0] ?? null
  }
  const [longest, second] = held.toSorted((a, b) => b.key.length - a.key.length)
  if (longest && (!second || longest.key.includes(second.key))) return longest
  const [best] = list
    .map((item) => ({ item, score: nearness(key, item.key) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0.85 ? best.item : null
}

/** "Ban Thường vụ Quận ủy" issues in the name of the committee: Quận ủy. */
export const issuerText = (text: string): string =>
  text
    .replace(/^(?:ban (?:thường vụ|chấp hành)|bí thư|phó bí thư|thường trực)\s+/iu, '')
    .replace(/^(?:phó )?chủ tịch\s+/iu, '')

import { asc, eq } from 'drizzle-orm'
import { awardForms } from '../award-forms/table'
import { campaigns } from '../campaigns/table'
import type { ReadContext } from '../read'
import { readOffice } from '../settings/office'
import { units } from '../units/table'

export type AwardOptions = Awaited<ReturnType<typeof awardOptions>>

/** What the award form chooses from, and the issuer that an office's new decision begins with. */
export async function awardOptions({ db }: ReadContext) {
  const [forms, movements, office] = await Promise.all([
    db
      .select({
        id: awardForms.id,
        name: awardForms.name,
        kind: awardForms.kind,
        level: awardForms.level,
        recipientKinds: awardForms.recipientKinds,
      })
      .from(awardForms)
      .orderBy(asc(awardForms.sortKey)),
    db
      .select({ id: campaigns.id, name: campaigns.shortName })
      .from(campaigns)
      .orderBy(asc(campaigns.sortKey)),
    readOffice(db),
  ])
  const [issuer] = office.unitId
    ? await db
        .select({ id: units.id, name: units.name })
        .from(units)
        .where(eq(units.id, office.unitId))
    : []
  return { forms, campaigns: movements, issuer: issuer ?? null, level: office.level }
}

import { eq, inArray } from 'drizzle-orm'
import { may } from '@/domain/permissions'
import { contradicts, namesAlike } from '@/domain/same-person'
import { timesAwarded } from '../individuals/similar'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { units } from '../units/table'
import type { MergedField } from './input'
import { differingFields } from './merged'
import { mergePeoplePolicy } from './policy'

export type PairToMerge = NonNullable<Awaited<ReturnType<typeof pairToMerge>>>

/** Two people side by side, with what has to be chosen between them; null when one is not there. */
export async function pairToMerge(ctx: ReadContext, keepId: number, goId: number) {
  if (!may(ctx.actor, mergePeoplePolicy)) return null
  const rows = await ctx.db
    .select({ person: individuals, unit: units.name })
    .from(individuals)
    .leftJoin(units, eq(units.id, individuals.unitId))
    .where(inArray(individuals.id, [keepId, goId]))
  const keep = rows.find((row) => row.person.id === keepId)
  const go = rows.find((row) => row.person.id === goId)
  if (!keep || !go || keepId === goId) return null
  const times = await timesAwarded(ctx, [keepId, goId])
  const sideOf = ({ person, unit }: typeof keep) => ({
    id: person.id,
    version: person.version,
    unit,
    awards: times.get(person.id) ?? 0,
    said: {
      fullName: person.fullName,
      honorific: person.honorific,
      birthYear: person.birthYear === null ? null : String(person.birthYear),
      position: person.position,
      unitId: unit,
      identityNumber: person.identityNumber,
      phone: person.phone,
    } satisfies Record<MergedField, string | null>,
  })
  return {
    keep: sideOf(keep),
    go: sideOf(go),
    differs: differingFields(keep.person, go.person),
    doubt: contradicts(keep.person, go.person)
      ? ('contradicts' as const)
      : namesAlike(keep.person.fullName, go.person.fullName) === 'other'
        ? ('otherName' as const)
        : null,
  }
}

import { type MergedField, mergedFields } from './input'
import type { Person } from './table'

type Side = 'keep' | 'go'

/** What the person who stays is known by: of each field the chosen one, else whichever there is. */
export function mergedPerson(
  keep: Person,
  go: Person,
  chosen: Partial<Record<MergedField, Side | undefined>>,
) {
  const fields = Object.fromEntries(
    mergedFields.map((field) => {
      const side = chosen[field] ?? (keep[field] === null ? 'go' : 'keep')
      return [field, (side === 'go' ? go : keep)[field]]
    }),
  ) as Pick<Person, MergedField>
  const notes = [keep.note, go.note].filter((note, at, all) => note && all.indexOf(note) === at)
  return {
    ...fields,
    note: notes.length > 0 ? notes.join('\n') : null,
    // What people entered is no sample, whichever of the two it was entered as.
    sample: keep.sample && go.sample,
  }
}

/** The fields that two people say differently: both have them, and not the same. */
export const differingFields = (keep: Person, go: Person): MergedField[] =>
  mergedFields.filter(
    (field) => keep[field] !== null && go[field] !== null && keep[field] !== go[field],
  )

import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/domain/permissions'
import { masked as maskedText, personalFields, seesPersonal } from '@/domain/personal'

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
/** One field of a changed record, as stored; before is null in what is new, after in what is gone. */
export type FieldChange = { field: string; before: Value; after: Value }
export type Snapshot = { [key: string]: Value }

/** The text kept in an entry, as an object; null when there was none. */
export const readSnapshot = (text: string | null): Snapshot | null =>
  text === null ? null : (JSON.parse(text) as Snapshot | null)

/** What changed, field by field, in the record's own order; what only the machine needs is left out. */
export function fieldChanges(
  before: Snapshot | null,
  after: Snapshot | null,
  hidden: ReadonlySet<string> = personal,
): FieldChange[] {
  return sidesOf(before, after, hidden, [before, after])
    .filter(({ differs }) => differs)
    .map(({ side }) => side)
}

/**
 * Every field of two versions side by side, with whether they differ; what is personal masked. They
 * come as the first of `order` has them, then what the other has besides.
 */
export function sidesOf(
  before: Snapshot | null,
  after: Snapshot | null,
  hidden: ReadonlySet<string>,
  order: (Snapshot | null)[] = [after, before],
) {
  const fields = new Set(order.flatMap((one) => Object.keys(one ?? {})))
  return [...fields]
    .filter((field) => !inner.has(field))
    .map((field) => ({ field, before: fieldOf(before, field), after: fieldOf(after, field) }))
    .map((side) => ({
      side: hidden.has(side.field) ? masked(side) : side,
      differs: !isDeepStrictEqual(side.before, side.after),
    }))
}

/** What the record is called: in its newest words, the older ones when it is gone. */
export function titleOf(before: Snapshot | null, after: Snapshot | null): string | null {
  const record = { ...before, ...after }
  for (const field of named) {
    const value = record[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}

const named = [
  'recipientName',
  'fullName',
  'number',
  'title',
  'name',
  'caption',
  'fileName',
  'username',
]

/** Keys, versions and what is derived: no change that a reader would understand. */
const inner = new Set([
  'id',
  'version',
  'createKey',
  'createdAt',
  'updatedAt',
  'sortKey',
  'searchText',
  'nameKey',
  'personChangeId',
  'also',
  'restoredVersion',
  'numberKey',
  'nameId',
  'unitName',
  'path',
  'ownerNoun',
  'ownerId',
  'sha256',
  'running',
  'checkedAt',
  'email',
  'emailVerified',
  'displayUsername',
  'image',
  'hash',
  // What `verify` knows a password and an authenticator's secret by (`db/users/marks.ts`).
  'passwordMark',
  'factorMark',
])

/** Known to be changed is enough: the numbers themselves are not read out of the history. */
const personal: ReadonlySet<string> = new Set(['identityNumber', 'phone'])

/** What the history hides from an actor: of leaders years of birth too. */
export const hiddenFrom = (actor: Actor): ReadonlySet<string> =>
  seesPersonal(actor) ? personal : new Set(personalFields)

const masked = ({ field, before, after }: FieldChange): FieldChange => ({
  field,
  before: mask(before),
  after: mask(after),
})

const mask = (value: Value): Value => (value === null ? null : maskedText(String(value)))

/** An empty text or list is the same as none. */
function fieldOf(snapshot: Snapshot | null, field: string): Value {
  const value = snapshot?.[field] ?? null
  if (value === '' || (Array.isArray(value) && value.length === 0)) return null
  return value
}

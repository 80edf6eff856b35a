import { awards } from '../awards/table'
import {
  code,
  index,
  instant,
  json,
  link,
  record,
  table,
  uniqueIndex,
  whole,
  words,
} from '../engine/columns'
import type { individuals } from '../individuals/table'
import { users } from '../users/table'

/** `correct`: a name; `reassign`: an award is another person's; `merge`: two were one; `remove`. */
const personChangeKinds = ['correct', 'reassign', 'merge', 'remove'] as const

export type Person = typeof individuals.$inferSelect

/** What is kept so that a change can be taken back: the people as they were and as it left them. */
export type PersonSnapshot = {
  /** The person who stays (or, removed, the one who went); null when entered by this very change. */
  before: Person | null
  /** The same person afterwards; null when removed. */
  after: Person | null
  /** The one who was merged and went. */
  other?: Person
  /** Files that moved with a merge. */
  attachments?: number[]
  /** Awards that the one who stays had before a merge. */
  own?: number[]
}

/**
 * What was done to people as a whole, each undoable: who is meant by an award, whose awards are
 * whose. People go for good with a merge or a removal, so nothing here is bound to the register.
 */
export const personChanges = table(
  'personChanges',
  {
    ...record(),
    kind: code(personChangeKinds).notNull(),
    /** The person who is corrected, gets the award, stays after a merge, or was removed. */
    individualId: link().notNull(),
    /** The one who was merged, or whom the award was taken for. */
    otherId: link(),
    name: words().notNull(),
    /** The name that is no longer there, and how it is searched. */
    otherName: words(),
    otherSearchText: words(),
    snapshot: json<PersonSnapshot>().notNull(),
    byUserId: link().references(() => users.id),
    undoneAt: instant(),
    undoneBy: link().references(() => users.id),
  },
  (t) => [
    index('personChanges_person').on(t.individualId),
    index('personChanges_other').on(t.otherId),
  ],
)

/** What an award was before such a change, what the change set, and the version that it left. */
export const personChangeAwards = table(
  'personChangeAwards',
  {
    ...record(),
    personChangeId: link()
      .notNull()
      .references(() => personChanges.id),
    awardId: link()
      .notNull()
      .references(() => awards.id),
    before: json<Record<string, unknown>>().notNull(),
    after: json<Record<string, unknown>>().notNull(),
    versionAfter: whole().notNull(),
  },
  (t) => [
    index('personChangeAwards_change').on(t.personChangeId),
    index('personChangeAwards_award').on(t.awardId),
  ],
)

/** Two people of one name who are not one: looked at by somebody, and not shown again. */
export const distinctPeople = table(
  'distinctPeople',
  {
    ...record(),
    /** The smaller id of the two. */
    firstId: link().notNull(),
    secondId: link().notNull(),
    byUserId: link().references(() => users.id),
  },
  (t) => [uniqueIndex('distinctPeople_pair').on(t.firstId, t.secondId)],
)

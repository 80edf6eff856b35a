import { sql } from 'drizzle-orm'
import type { ListDocument, ListField, ListTable, ListValues } from '@/domain/list'
import { listNouns, rowStates } from '@/domain/list'
import { recipientKinds } from '@/domain/vocabulary'
import {
  code,
  flag,
  index,
  instant,
  json,
  link,
  record,
  table,
  whole,
  words,
} from '../engine/columns'
import { users } from '../users/table'
import type {
  Chosen,
  Constants,
  Difference,
  Differing,
  Found,
  Origins,
  Prefers,
  Problem,
  Running,
} from './types'

const importStates = [
  'reading',
  'checking',
  'reviewing',
  'saving',
  'saved',
  'undoing',
  'undone',
  'discarded',
] as const

/** A batch of rows read from one file: reviewed, saved or left aside, undoable as a whole. */
export const imports = table(
  'imports',
  {
    ...record(),
    fileName: words().notNull(),
    /** The original file, kept under its hash; pasted text too. */
    sha256: words().notNull(),
    size: whole().notNull().default(0),
    noun: code(listNouns).notNull(),
    /** A list that was read, or the lines of one save of the quick entry; the latter has no file. */
    source: code(['file', 'quick'] as const)
      .notNull()
      .default('file'),
    /** Columns set by hand, by the shape of a table. */
    mapping: json<Record<string, ListField[]>>(),
    withHidden: flag().notNull().default(false),
    encoding: words().notNull().default('unicode'),
    document: json<ListDocument>(),
    problems: json<{ code: string; message: string }[]>(),
    converted: json<{ before: string; after: string }[]>(),
    tables: json<ListTable[]>(),
    /** What holds for every row that does not say otherwise. */
    constants: json<Constants>(),
    /** Which of them the officer chose; the others are what the title says. Null: all of them. */
    decided: json<(keyof Constants)[]>(),
    /** Where a cell and the choice for the whole file differ: which of the two is taken. */
    prefers: json<Prefers>(),
    /** The saved batch that this one is a corrected copy of. */
    earlierId: link(),
    /** The decision whose awards, entered by hand, this list is sent again for. */
    earlierDecisionId: link(),
    /** Awards of the earlier list that a save takes out of the book: this list names them no more. */
    takeOut: json<number[]>(),
    /** While it is `reading`, `checking`, `saving` or `undoing` nobody else changes it. */
    state: code(importStates).notNull(),
    running: json<Running>(),
    /** The last entry of the history when all its rows began to be checked. */
    checkedAt: whole(),
    byUserId: link().references(() => users.id),
    savedAt: instant(),
    savedBy: link().references(() => users.id),
    undoneAt: instant(),
    undoneBy: link().references(() => users.id),
    /** When the original file was thrown away: kept long enough, or on somebody's lawful request. */
    fileGoneAt: instant(),
    /** When its rows were thrown away too: then it can no longer be undone as a whole. */
    rowsGoneAt: instant(),
  },
  (t) => [index('imports_state').on(t.state, t.id)],
)

export const importRows = table(
  'importRows',
  {
    ...record(),
    importId: link()
      .notNull()
      .references(() => imports.id),
    ordinal: whole().notNull(),
    sheet: words().notNull().default(''),
    row: whole().notNull().default(0),
    /** As the file was read; `cells` is the same after corrections by hand. */
    read: json<{ values: ListValues; problems: Problem[] }>(),
    cells: json<ListValues>().notNull(),
    /** Values that no cell of the row's own says: a title around it does, or they were typed here. */
    origins: json<Origins>(),
    chosen: json<Chosen>(),
    state: code(rowStates).notNull(),
    kind: code(recipientKinds),
    problems: json<Problem[]>().notNull(),
    found: json<Found>(),
    /** A record in the book that this row already is: untouched, or with other values. */
    twinId: link(),
    change: code(['new', 'same', 'changed', 'gone'] as const)
      .notNull()
      .default('new'),
    differences: json<Difference[]>(),
    /** Where the file says otherwise than what was chosen for the whole of it. */
    differs: json<Differing[]>(),
    /** Why it is right although something in it contradicts: years, a unit of another time. */
    doubtReason: words(),
    /** Set by hand: saved (also with warnings), or left out. Null: saved when it is ready. */
    take: code(['yes', 'no'] as const),
    /** Rows of one file that would be the same record share it. */
    sameKey: words(),
    /** The save that entered it, where that was more than one transaction (see `Running`). */
    run: whole(),
    resultId: link(),
    result: code(['created', 'updated', 'takenOut'] as const),
    resultVersion: whole(),
    /** For an update: what the record was before, to put back. */
    before: json<Record<string, unknown>>(),
    undone: flag().notNull().default(false),
  },
  (t) => [
    index('importRows_import').on(t.importId, t.ordinal),
    index('importRows_state').on(t.importId, t.state, t.ordinal),
    // Most rows are new, and have no result until they are saved.
    index('importRows_twin').on(t.importId, t.twinId).where(sql`"twinId" is not null`),
    index('importRows_same').on(t.importId, t.sameKey),
    index('importRows_differs').on(t.importId, t.differs).where(sql`"differs" is not null`),
    index('importRows_result').on(t.resultId).where(sql`"resultId" is not null`),
  ],
)

/** How the columns of a shape of table were set by hand the last time. */
export const importMappings = table('importMappings', {
  ...record(),
  noun: code(listNouns).notNull(),
  shape: words().notNull().unique(),
  columns: json<ListField[]>().notNull(),
})

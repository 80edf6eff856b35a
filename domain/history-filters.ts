import { idOf, oneOf, type SearchParams, type Some, someOf, textOf, wordsOf } from './address'
import { parseDate } from './dates'
import { nounsWith } from './nouns'

/** The nouns that the history speaks of, in the order of the rail; words in `history.noun`. */
export const auditNouns = nounsWith('told')
export type AuditNoun = (typeof auditNouns)[number]

/** Registers whose records are edited by a form: an earlier version of them can be brought back. */
export const restorableNouns = nounsWith('restored')
export type RestorableNoun = (typeof restorableNouns)[number]

export const isRestorable = (noun: string): noun is RestorableNoun =>
  (restorableNouns as readonly string[]).includes(noun)

/** What may be done, in few kinds: nobody looks for one verb of sixty. Words in `history.act`. */
export const auditActs = {
  enter: [
    'create',
    'createMany',
    'import',
    'save',
    'add',
    'supply',
    'seed',
    'succeed',
    'propose',
    'open',
    'carryOn',
  ],
  edit: [
    'update',
    'editMany',
    'correct',
    'amend',
    'caption',
    'order',
    'unmark',
    'share',
    'dismissStart',
    'seal',
    'acceptFound',
    'restore',
    'bringBack',
    'make',
  ],
  takeBack: [
    'undo',
    'beginUndo',
    'takeBack',
    'withdraw',
    'revoke',
    'remove',
    'delete',
    'clear',
    'tidy',
    'unlink',
    'discard',
  ],
  proposal: ['send', 'return', 'returnMany', 'accept', 'confer', 'conferMany', 'confirm'],
  step: ['move', 'moveMany'],
  people: ['anonymise', 'merge', 'unmerge', 'tellApart', 'reassign'],
  list: [
    'start',
    'reread',
    'setConstants',
    'correctRow',
    'splitRow',
    'takeRows',
    'settle',
    'prefer',
    'explain',
    'near',
    'takeOut',
    'beginSave',
    'resume',
  ],
  password: [
    'resetPassword',
    'changePassword',
    'makeLink',
    'useLink',
    'startFactor',
    'addFactor',
    'removeFactor',
    'removeUserFactor',
  ],
  signIn: ['signIn', 'signOut', 'wrong', 'end', 'endOthers', 'endAll'],
  export: ['export', 'exportPerson', 'print'],
} as const
export type AuditAct = keyof typeof auditActs

export const acts = Object.keys(auditActs) as AuditAct[]

/** What the history is narrowed by; days are `YYYY-MM-DD` in Vietnam, both included. */
export type HistoryFilters = {
  noun?: Some<AuditNoun>
  act?: Some<AuditAct>
  actor?: Some<number>
  from?: string
  to?: string
  /** Words that the record bears. */
  q?: string
  /** One record of the one noun. */
  record?: number
  /** What was saved at once, by its own entry's number. */
  batch?: number
}

/** Reads filters from an address; `wrong` names the days that are none, to say so beside them. */
export function readHistoryFilters(
  params: SearchParams,
  today: string,
): { filters: HistoryFilters; wrong: ('from' | 'to')[] } {
  const filters: HistoryFilters = {}
  const wrong: ('from' | 'to')[] = []
  const noun = someOf(params, 'noun', (one) => oneOf(one, 'noun', auditNouns))
  if (noun) filters.noun = noun
  const act = someOf(params, 'act', (one) => oneOf(one, 'act', acts))
  if (act) filters.act = act
  const actor = someOf(params, 'actor', (one) => idOf(one, 'actor'))
  if (actor) filters.actor = actor
  const q = wordsOf(params)
  if (q) filters.q = q
  const record = idOf(params, 'record')
  if (record && typeof noun === 'string') filters.record = record
  const batch = idOf(params, 'batch')
  if (batch) filters.batch = batch
  for (const key of ['from', 'to'] as const) {
    const typed = textOf(params, key)
    if (!typed) continue
    const read = parseDate(typed, today)
    if (read.ok) filters[key] = read.date
    else wrong.push(key)
  }
  return { filters, wrong }
}

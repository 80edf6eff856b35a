import type { z } from 'zod'
import type { RestorableNoun } from '@/domain/history-filters'
import { already, type Context, defineLongCommand, inOne, notFound, refuse } from '../command'
import { GatheredCounts } from '../counts/gather'
import type { Reader, Tx } from '../engine/connection'
import type { TakenBack, Undoing } from '../imports/undo'
import { takeBackAward } from '../imports/undo-awards'
import { removeDecision, takeBackDecision, takeBackEvent } from '../imports/undo-decisions'
import {
  removePerson,
  takeBackIndividual,
  takeBackModel,
  takeBackUnit,
} from '../imports/undo-registers'
import { readSnapshot } from './changes'
import { bringBack } from './commands-restore'
import { undoChangeInput } from './input'
import { undoChangePolicy } from './policy'
import { enteredWith, isUndoable, lastEntry, versionAfter } from './undoable'

/** The same that undoes a list row by row. */
const takesBack: Partial<Record<RestorableNoun, TakesBack>> = {
  award: takeBackAward,
  individual: takeBackIndividual,
  unit: takeBackUnit,
  decision: takeBackDecision,
  event: takeBackEvent,
  model: takeBackModel,
}
type TakesBack = (undoing: Undoing, row: TakenBack) => Promise<boolean>

/**
 * Takes one saved change back while nothing has touched the record since: a corrected record gets its
 * old values again, a new award leaves every tally and stays in the history as undone, any other new
 * record goes. Who and what entered the registers with it goes too when nothing else leans on it. What
 * no list brings in gets its old values through its own update. Answers whether the record is still
 * there.
 */
export const undoChange = defineLongCommand(undoChangePolicy, {
  input: undoChangeInput,
  run: async (input, ctx) => {
    const takeBack = takesBack[input.noun]
    if (takeBack) return inOne(ctx, undoChangePolicy, (tx) => undoRow(tx, ctx, input, takeBack))
    const last = await lastToUndo(ctx.db.reader, ctx, input)
    if ('ok' in last) return last
    const { noun, id } = input
    const n = Number(readSnapshot(last.before)?.version ?? 0)
    const answer = await bringBack(ctx, { noun, id, n, version: versionAfter(last) }, 'undo')
    if (answer.ok) return { ok: true as const, value: { isThere: true } }
    return answer.reason === 'stale' ? refuse({ '': 'changedSinceUndo' }) : answer
  },
})

type Input = z.output<typeof undoChangeInput>

/** The last entry of the record, when it is the one that is meant and can be taken back. */
async function lastToUndo(db: Reader, ctx: Context, { noun, id, sequence }: Input) {
  const last = await lastEntry(db, noun, id)
  if (!last) return notFound()
  const isOwn = last.actorId === ctx.actor.userId
  if (sequence === null ? !isOwn : last.sequence !== sequence)
    return refuse({ '': 'changedSinceUndo' })
  return isUndoable(last) ? last : refuse({ '': 'cannotUndo' })
}

async function undoRow(tx: Tx, ctx: Context, input: Input, takeBack: TakesBack) {
  const last = await lastToUndo(tx, ctx, input)
  if ('ok' in last) return last
  const { noun, id } = input
  const before = readSnapshot(last.before)
  const isNew = before === null
  const entered = isNew && noun === 'award' ? await enteredWith(tx, last) : {}
  const row: TakenBack = {
    resultId: id,
    resultVersion: versionAfter(last),
    result: isNew ? 'created' : 'updated',
    before: before ?? entered,
  }
  const undoing: Undoing = { tx, ctx, reason: null, counts: new GatheredCounts() }
  if (!(await takeBack(undoing, row))) return refuse({ '': 'leanedOnSince' })
  if (entered.individualId) await removePerson(undoing, entered.individualId)
  if (entered.decisionId) await removeDecision(undoing, entered.decisionId)
  await undoing.counts.write(tx)
  // What was taken back has its own entries already.
  return already({ isThere: !isNew || noun === 'award' })
}

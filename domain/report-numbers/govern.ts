import type { Level } from '@/domain/vocabulary'
import type { Act, Item, Noun } from './types'

/** An act, with the level of the body that does it when the text names one. */
export type Done = { act: Act; agent: Level | null; proposed: boolean }

/**
 * The act that governs a number from before it: the last one, if nothing but its object's own words
 * stand between ("tuyên dương cho", "tặng bằng khen vì thành tích … cho"). Null when there is none.
 */
export function actBefore(head: Item[]): Done | null {
  const direct = head.at(-1)?.is === 'to'
  let wide = false
  let adjunct = false
  for (let at = head.length - 1; at >= 0; at--) {
    const item = head[at]
    if (item === undefined) break
    if (item.is === 'act') {
      const opens = ['adjunct', 'link'].includes(head[at + 1]?.is ?? '')
      return adjunct && !opens ? null : doneAt(head, at)
    }
    wide ||= item.is === 'made' || item.is === 'of' || item.is === 'colon'
    if (bridge.has(item.is)) continue
    if (wide && (item.is === 'stop' || item.is === 'object' || item.is === 'has')) continue
    if (!direct || (item.is !== 'word' && item.is !== 'trait' && item.is !== 'passive')) return null
    adjunct = true
  }
  return null
}

/**
 * The act said after a number: "được tuyên dương cấp quận", "nhận bằng khen" of those honoured,
 * "đăng ký", "thực hiện hiệu quả" of models. `foreign` when something else is said to befall them
 * ("được hỗ trợ", "tham dự hội nghị").
 */
export function actAfter(tail: Item[], noun: Noun): Done | 'foreign' | null {
  const passive = tail.findIndex(({ is }) => is === 'passive')
  const act = tail.findIndex(({ is }) => is === 'act')
  const plain = (from: number, to: number) =>
    tail.slice(from, to).every(({ is }) => between.has(is))
  if (tail.some(({ is }, at) => is === 'foreign' && (act < 0 || at < act))) return 'foreign'
  if (passive >= 0 && (act < 0 || passive < act)) {
    if (act < 0 || !plain(passive + 1, act)) return 'foreign'
    return doneAt(tail, act)
  }
  if (act < 0 || !plain(0, act)) return null
  const done = doneAt(tail, act)
  const { stage } = done.act
  if (noun.what === 'model' || noun.what === 'work') return stage ? done : null
  return stage === 'registered' || (noun.what === 'unit' && stage === 'implemented') ? done : null
}

/** tiêu biểu, điển hình right after a model. */
export function traitAfter(tail: Item[]): boolean {
  const at = tail.findIndex(({ is }) => is === 'trait')
  return at >= 0 && tail.slice(0, at).every(({ is }) => marks.has(is) || is === 'light')
}

/** Nothing in the head says anything of its own: an act before it may go on. */
export const isBare = (head: Item[]) => head.every(({ is }) => bare.has(is))
/** Nothing but marks and words that change nothing. */
export const isPlain = (items: Item[]) =>
  items.every(({ is }) => bare.has(is) || is === 'trait') &&
  !items.some(({ is }) => is === 'adjunct')

function doneAt(items: Item[], at: number): Done {
  const item = items[at]
  const act: Act = item?.is === 'act' ? item.act : { award: false }
  const from = items.slice(0, at).findLastIndex(({ is }) => !agents.has(is))
  const before = items.slice(from + 1, at)
  const leader = items[from]?.is
  const located = leader === 'adjunct' || (leader === 'link' && from < 0)
  const body = located ? undefined : before.find(({ is }) => is === 'body')
  // "bằng khen của Thủ tướng": whose paper it is.
  const owned =
    items[at + 1]?.is === 'link' ? items.slice(at + 2).find((i) => !lead.has(i.is)) : null
  const agent = owned?.is === 'body' ? owned.level : body?.is === 'body' ? body.level : null
  const segment = items.slice(items.slice(0, at).findLastIndex(({ is }) => is === 'stop') + 1, at)
  return { act, agent, proposed: segment.some(({ is }) => is === 'proposal') }
}

const set = (kinds: string) => new Set<string>(kinds.split(' '))
const marks = set('level years campaign field name')
const bridge = set(
  'to light level body years campaign field name colon made of link adjunct number',
)
const between = set('light body name has years level number proposal passive campaign trait')
const agents = set('body name light years number proposal')
const lead = set('light name')
const bare = set(
  'stop light level years campaign field colon to name body of made open link number has adjunct',
)

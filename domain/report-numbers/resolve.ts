import type { Level, ModelStage } from '@/domain/vocabulary'
import { type Done, isBare, isPlain, traitAfter } from './govern'
import type { Group } from './groups'
import { type Marks, marksOf } from './marks'
import { measureOf } from './measure'
import { type Scope, scopeOver, take, type Whole, wholeOf } from './parts'
import type { Said } from './said'
import type { Bound, CountItem, Item, Years } from './types'

/** A number that is read, before it gets its index. */
export type Draft = Whole & {
  level: Level | null
  years: Years | null
  campaign: string | null
  field: string | null
  stage: ModelStage | null
  form: string | null
  bound?: Bound
  whole: Draft | null
  done: Done | null
  group: Group
}

type State = {
  drafts: Draft[]
  scopes: (Scope<Draft> & { carry: Draft | null })[]
  /** The last number that is no part: its act goes on in a list. */
  carry: Draft | null
  /** Said once before the numbers, for all that follow. */
  frame: Marks
}

/** The numbers of a sentence; one that begins with "Trong đó" speaks of those before (`earlier`). */
export function resolve(groups: Group[], said: Said[], earlier: Draft[]): Draft[] {
  const state: State = { drafts: [], scopes: [], carry: null, frame: {} }
  groups.forEach((group, at) => {
    const own = said[at]
    if (own === undefined) return
    enter(state, group, own, at === 0 ? earlier : [])
    const first = at === 0
    frame(state, group, first)
    const inPart = state.scopes.length > 0
    const made = group.counts.flatMap((item) => draftOf(state, group, item, own, first) ?? [])
    if (made.length === 0 && !inPart) state.carry = null
    if (group.relation === 'object') shareBack(state, made)
    absorbPaper(state, made)
    state.drafts.push(...made)
    state.carry = made.findLast((draft) => draft.whole === null) ?? state.carry
  })
  return state.drafts
}

/** Opens and closes the parts that the numbers stand in. */
function enter(state: State, group: Group, said: Said, earlier: Draft[]): void {
  for (let left = group.closes; left > 0 && state.scopes.length > 0; ) {
    const scope = state.scopes.pop()
    if (scope?.relation !== 'bracket') continue
    left--
    state.carry = scope.carry
  }
  const { relation } = group
  if (relation !== 'none' && relation !== 'object') {
    const before = state.drafts.length > 0 ? state.drafts : earlier
    const scope =
      before.length > 0 ? scopeOver(relation, wholesOf(group, before), group.counts) : null
    if (scope) state.scopes.push({ ...scope, carry: state.carry })
    return
  }
  const { level, field } = marksOf(group.head)
  const goesOn = isBare(group.head) && (level !== undefined || field !== undefined)
  const model = group.counts[0]?.noun.what === 'model'
  const anew = said.leads && !(model && said.done?.agent === null)
  if ((group.strong && !goesOn) || anew)
    while (state.scopes.length > 0 && state.scopes.at(-1)?.relation !== 'bracket')
      state.scopes.pop()
}

/** Brackets and colons speak of what stands right before them; brackets may also compare years. */
function wholesOf(group: Group, before: Draft[]): Draft[] {
  const { relation, head } = group
  if (relation !== 'bracket' && relation !== 'colon') return before
  const beside = before.filter((draft) => draft.group === before.at(-1)?.group)
  const { years } = marksOf([...head, ...group.tail])
  const part = head.some(({ is }) => is === 'of' || is === 'made')
  return beside.filter((whole) => part || !years || !whole.years || within(years, whole.years))
}

const within = (years: Years, whole: Years) =>
  (years.from ?? 0) >= (whole.from ?? 0) && (years.to ?? 9999) <= (whole.to ?? 9999)

function frame(state: State, { head, relation }: Group, first: boolean): void {
  if (relation === 'bracket') return
  const strong = head.findLastIndex((item) => item.is === 'stop' && item.strong)
  const { campaign } = marksOf(head.slice(strong + 1))
  const { years } = marksOf(head)
  if (years) state.frame.years = years
  if (campaign && first) state.frame.campaign = campaign
}

function draftOf(
  state: State,
  group: Group,
  item: CountItem,
  said: Said,
  first: boolean,
): Draft | null {
  if (said.refused) return null
  const { scope, whole } = partOf(state, item)
  const { head, tail } = group
  if (whole && said.done === null && !isPart(head)) return null
  const goesOn = isBare(head) && (!head.some(({ is }) => is === 'has') || isSameMatter(group))
  const carry = whole === null && said.done === null && goesOn && !item.noun.strict
  const from = whole ?? (carry ? state.carry : null)
  const papers: Done | null = item.noun.act
    ? { act: item.noun.act, agent: said.done?.agent ?? null, proposed: false }
    : null
  const done = papers ?? said.done ?? from?.done ?? null
  const context = {
    act: done?.act ?? null,
    whole,
    group,
    proposed: done?.proposed ?? false,
    own: said.done !== null,
  }
  const measured = measureOf(item, context)
  if (measured === null) return null
  if (scope && whole) take(scope, whole, item.count)
  const marks = marksOf(tail)
  const lent = marksOf(said.lender?.tail ?? [])
  const models = measured.measure === 'models'
  return {
    ...measured,
    noun: item.noun,
    count: item.count,
    ...(item.bound && { bound: item.bound }),
    whole,
    done,
    group,
    level: levelOf(state, said, group, from),
    years:
      marks.years ?? marksOf(head).years ?? from?.years ?? lent.years ?? state.frame.years ?? null,
    campaign:
      marks.campaign ??
      marksOf(head).campaign ??
      (whole || isPlain(tail) ? from?.campaign : null) ??
      (first || isPlain(tail) ? state.frame.campaign : null) ??
      null,
    field: marks.field ?? marksOf(head).field ?? whole?.field ?? null,
    stage: models ? stageOf(group, said, done, whole) : null,
    form: measured.measure === 'awards' ? (done?.act.form ?? null) : null,
  }
}

/** "…, có 16 cá nhân" goes on with what was said; after a `;` only with a level of its own. */
const isSameMatter = ({ head, tail, strong }: Group) =>
  isPlain(tail) && (!strong || marksOf([...head, ...tail]).level !== undefined)

/** "trong đó có", "trong đó, khối trường học có"; not "trong đó đã giúp". */
const isPart = (head: Item[]) =>
  isBare(head.filter(({ is }) => is !== 'trait')) ||
  ['has', 'colon'].includes(head.at(-1)?.is ?? '')

/** The whole that a number falls to; parts that it does not fit in have ended. */
function partOf(state: State, item: CountItem) {
  for (let at = state.scopes.length - 1; at >= 0; at--) {
    const scope = state.scopes[at]
    const whole = scope ? wholeOf(scope, item) : null
    if (scope && whole) return { scope, whole }
    if (scope?.relation === 'bracket') break
    state.scopes.pop()
  }
  return { scope: null, whole: null }
}

function levelOf(state: State, said: Said, group: Group, from: Draft | null): Level | null {
  const own = marksOf([...group.tail, ...group.head]).level
  const lent = own === undefined ? marksOf(said.lender?.tail ?? []).level : own
  if (lent !== undefined) return lent
  if (said.done === null) return from?.level ?? null
  const { stage } = said.done.act
  if (stage === 'registered' || stage === 'implemented') return from?.level ?? null
  // Whoever acts goes on acting: "Phường tuyên dương 14 tập thể, khen thưởng 5 cá nhân".
  const agent = said.leads && !group.strong ? state.carry?.done?.agent : null
  return said.done.agent ?? from?.level ?? agent ?? null
}

function stageOf(group: Group, said: Said, done: Done | null, whole: Draft | null) {
  const stage = said.done?.act.stage
  if (traitAfter(group.tail) && (stage === undefined || stage === 'recognised')) return 'exemplary'
  return stage ?? whole?.stage ?? done?.act.stage ?? null
}

/** "36 đơn vị đăng ký 87 công trình năm 2021": what is said at the end is said of both. */
function shareBack(state: State, made: Draft[]): void {
  const [object] = made
  for (const draft of state.drafts.slice(-2)) {
    draft.years ??= object?.years ?? null
    draft.campaign ??= object?.campaign ?? null
  }
}

/** "17 giấy khen cho 17 cá nhân" is one number. */
function absorbPaper(state: State, made: Draft[]): void {
  const paper = state.drafts.at(-1)
  const [only] = made
  if (made.length !== 1 || !only || only.whole !== paper || paper?.noun.what !== 'paper') return
  if (paper.count !== only.count) return
  only.whole = paper.whole
  state.drafts.pop()
}

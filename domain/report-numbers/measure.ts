import type { TallyKind, TallyMeasure } from '@/domain/vocabulary'
import { traitAfter } from './govern'
import type { Group } from './groups'
import { marksOf } from './marks'
import type { Whole } from './parts'
import type { Act, CountItem } from './types'

type Context = {
  act: Act | null
  whole: Whole | null
  group: Group
  proposed: boolean
  own: boolean
}

/**
 * What a number measures and the kind counted; null when nothing tells that it is one of awards,
 * models or units. A bare noun is not enough: "20 cá nhân" may be anybody.
 */
export function measureOf(
  { noun }: CountItem,
  { act, whole, group, proposed, own }: Context,
): { measure: TallyMeasure; kind: TallyKind } | null {
  const { what, kind } = noun
  if (what === 'model' || what === 'work')
    return whole !== null || isModel(what, act, group) ? { measure: 'models', kind } : null
  if (what === 'paper') return proposed ? null : { measure: 'awards', kind: paperKind(group) }
  if (whole?.measure === 'models') return { measure: 'models', kind }
  // "trong số 36 đơn vị đăng ký, có 5 tập thể được khen thưởng" honours them.
  const isHonoured = own && act?.award === true
  if (whole?.measure === 'units' && !isHonoured) return { measure: 'units', kind }
  if (act === null) return null
  if (isHonour(act, kind, group))
    return proposed ? null : { measure: 'awards', kind: what === 'unit' ? 'collective' : kind }
  if (act.stage === 'registered') return noun.strict ? null : { measure: 'units', kind }
  return what === 'unit' && act.stage === 'implemented' ? { measure: 'units', kind } : null
}

/** A work may be any building: only what is registered, judged or in a campaign is counted. */
function isModel(what: 'model' | 'work', act: Act | null, group: Group): boolean {
  const { campaign } = marksOf([...group.tail, ...group.head])
  if (campaign !== undefined || traitAfter(group.tail)) return true
  if (act?.stage === undefined) return false
  return what === 'model' || act.stage !== 'implemented'
}

/** Công nhận is an honour where it says as what; families and units are recognised as much else. */
function isHonour(act: Act, kind: TallyKind, { tail, head }: Group): boolean {
  if (!act.award) return false
  if (act.stage !== 'recognised' || act.form !== undefined || kind === 'any') return true
  return marksOf([...tail, ...head]).campaign !== undefined || tail[0]?.is === 'trait'
}

/** "5 bằng khen cho tập thể". */
function paperKind({ tail }: Group): TallyKind {
  const to = tail.findIndex(({ is }) => is === 'to')
  const named = tail.slice(to + 1).find(({ is }) => is !== 'light')
  return to >= 0 && named?.is === 'object' ? named.noun.kind : 'any'
}

import { near, nearness, placeKey, sure, unitKey, unitParts } from '@/domain/unit-names'
import { wasThere } from '@/domain/unit-time'
import type { Candidate } from './types'

export type RegisteredUnit = {
  id: number
  name: string
  code: string | null
  path: string
  parent: string | null
  level: string
  validFrom: string | null
  validTo: string | null
}

export type UnitFound = {
  /** Exactly it; the nearest, to be looked at; several or none, to be chosen. */
  how: 'exact' | 'near' | 'ambiguous' | 'unknown'
  unit?: RegisteredUnit
  candidates: Candidate[]
}

/**
 * Units as they may be written in a list, found without diacritics, by abbreviation, by the place
 * behind a body ("UBND phường X") and by nearness. `on` (`YYYY-MM-DD`, or a year `YYYY`) tells
 * two of one name apart by the time in which each was there.
 */
export class UnitFinder {
  private readonly byId: Map<number, RegisteredUnit>
  private readonly byKey = new Map<string, RegisteredUnit[]>()
  private readonly keys: [string, RegisteredUnit][] = []
  /** By what stands before a place: the register says "Quận ủy quận Tân Phú", people leave it out. */
  private readonly byStart = new Map<string, RegisteredUnit[]>()
  private readonly kept = new Map<string, UnitFound>()
  private readonly keptExact = new Map<string, RegisteredUnit | null>()

  constructor(
    units: RegisteredUnit[],
    /** The area of the office, which papers add to every name: "quận Tân Phú". */
    private readonly area: string,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]))
    for (const unit of units) {
      const key = unitKey(unit.name)
      this.keys.push([key, unit])
      for (const each of new Set([key, this.withoutArea(key)])) add(this.byKey, each, unit)
      for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1))
        if (place.test(key.slice(at + 1))) add(this.byStart, key.slice(0, at), unit)
    }
  }

  get(id: number): RegisteredUnit | undefined {
    return this.byId.get(id)
  }

  /** Whether it is that unit or lies under it. */
  isBelow(id: number, above: number): boolean {
    return this.byId.get(id)?.path.includes(`/${above}/`) ?? false
  }

  /** The only unit of that code. */
  coded(text: string): RegisteredUnit | undefined {
    const code = text.trim().toLowerCase()
    const found = this.keys.filter(([, unit]) => unit.code?.toLowerCase() === code)
    return found.length === 1 ? found[0]?.[1] : undefined
  }

  find(text: string, on: string | null): UnitFound {
    const known = this.kept.get(`${on ?? ''}|${text}`)
    if (known) return known
    const found = this.look(text, on)
    this.kept.set(`${on ?? ''}|${text}`, found)
    return found
  }

  /** The only unit that is exactly so written; what is near it is not looked for. */
  findExact(text: string, on: string | null): RegisteredUnit | null {
    const key = `${on ?? ''}|${text}`
    const known = this.keptExact.get(key)
    if (known !== undefined) return known
    const found = this.written(text, on)
    const unit = (found?.how === 'exact' && found.unit) || null
    this.keptExact.set(key, unit)
    return unit
  }

  private look(text: string, on: string | null): UnitFound {
    return this.written(text, on) ?? this.nearest(text, on)
  }

  /** As it stands in the register, or place by place. */
  private written(text: string, on: string | null): UnitFound | undefined {
    const whole = this.exactly(text, on)
    if (whole) return whole
    const parts = unitParts(text)
    for (let at = 1; at < parts.length; at++) {
      const place = this.exactly(parts.slice(at).join(', '), on)?.unit
      const below = place && this.exactly(parts.slice(0, at).join(', '), on, place.path)
      if (below) return below
    }
    return undefined
  }

  /** Undefined when nothing of that key is there. */
  private exactly(text: string, on: string | null, under = ''): UnitFound | undefined {
    const key = unitKey(text)
    const body = placeKey(key)
    for (const each of [key, this.withoutArea(key), body, body && this.withoutArea(body)]) {
      const named = each ? (this.byKey.get(each) ?? this.byStart.get(each)) : undefined
      if (!named) continue
      const there = named.filter((unit) => unit.path.startsWith(under))
      const timely = there.filter((unit) => isThere(unit, on))
      const [only] = timely.length > 0 ? timely : there
      if (!only) continue
      if (timely.length === 1 || there.length === 1)
        return { how: 'exact', unit: only, candidates: [] }
      return { how: 'ambiguous', candidates: there.slice(0, 6).map(asCandidate) }
    }
    return undefined
  }

  private nearest(text: string, on: string | null): UnitFound {
    const key = this.withoutArea(unitKey(text))
    const place = placeKey(key)
    const ranked = this.keys
      .filter(([, unit]) => isThere(unit, on))
      .map(([other, unit]) => {
        const own = this.withoutArea(other)
        return { unit, score: Math.max(nearness(key, own), place ? nearness(place, own) : 0) }
      })
      .filter(({ score }) => score >= near)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
    const [best, next] = ranked
    const candidates = ranked.map(({ unit }) => asCandidate(unit))
    const isClear = best && best.score >= sure && (!next || best.score - next.score > 0.03)
    if (isClear) return { how: 'near', unit: best.unit, candidates }
    return { how: candidates.length > 0 ? 'ambiguous' : 'unknown', candidates }
  }

  private withoutArea(key: string): string {
    const short =
      this.area && key.endsWith(` ${this.area}`) ? key.slice(0, -this.area.length - 1) : key
    return short.replace(/ (?:quan|huyen|thanh pho)$/, '')
  }
}

function add(map: Map<string, RegisteredUnit[]>, key: string, unit: RegisteredUnit): void {
  const list = map.get(key)
  if (list) list.push(unit)
  else map.set(key, [unit])
}

const place = /^(?:quan|huyen|tinh|thanh pho|phuong|xa|thi tran) /

const isThere = (unit: RegisteredUnit, on: string | null): boolean =>
  on === null || wasThere(unit, on)

const asCandidate = ({ id, name, parent }: RegisteredUnit): Candidate => ({
  id,
  name,
  ...(parent ? { detail: parent } : {}),
})

import type { FieldValues } from 'react-hook-form'

export type Kept = { at: string; values: FieldValues }
/** A draft of the same form that another window keeps, or kept before it was closed. */
export type OtherDraft = { place: string; window: string; at: string; what: string }

const head = 'so-vang.draft.'
/** As long as the office keeps drafts (`settings/retention`): the page says so on its root. */
const longest = () => Number(document.documentElement.dataset.draftDays ?? 90) * 24 * 60 * 60 * 1000

export const placeOf = (key: string, window: string): string => `${head}${key}#${window}`

export function readDraft(place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(place)
    const kept = text ? (JSON.parse(text) as Kept) : undefined
    if (!kept || Date.now() - Date.parse(kept.at) <= longest()) return kept
    localStorage.removeItem(place)
    return undefined
  } catch {
    return undefined
  }
}

/** Drafts of this form but this window's own, the newest first. */
export function otherDrafts(key: string, own: string): OtherDraft[] {
  const begins = `${head}${key}`
  const found: OtherDraft[] = []
  for (const place of Object.keys(localStorage)) {
    const window = place === begins ? '' : place.slice(begins.length + 1)
    if (place !== begins && !place.startsWith(`${begins}#`)) continue
    const kept = window === own ? undefined : readDraft(place)
    if (kept) found.push({ place, window, at: kept.at, what: whatOf(kept.values) })
  }
  return found.sort((a, b) => b.at.localeCompare(a.at))
}

/** What somebody knows a draft by: the name in it, or how many lines with the first of them. */
function whatOf(values: FieldValues): string {
  const name = named.map((field) => values[field]).find((text) => typeof text === 'string' && text)
  return (name as string | undefined) ?? linesIn(values.grid)
}

const named = ['recipientName', 'fullName', 'title', 'name', 'number', 'quote']

function linesIn(grid: unknown): string {
  try {
    const { rows } = JSON.parse(String(grid || '{}')) as { rows?: { name?: string }[] }
    const names = (rows ?? []).map(({ name }) => name?.trim()).filter(Boolean)
    return names.length > 1 ? `${names[0]} (+${names.length - 1})` : (names[0] ?? '')
  } catch {
    return ''
  }
}

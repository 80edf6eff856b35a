import type { FieldValues } from 'react-hook-form'

export type Kept = { at: string; values: FieldValues }
/** A draft of the same form that another window keeps, or kept before it was closed. */
export type OtherDraft = { place: string; window: string; at: string; what: string }

const head = 'so-vang.draft.'
/** Nobody comes back to a draft after so long. */
const longest = 90 * 24 * 60 * 60 * 1000

export const placeOf = (key: string, window: string): string => `${head}${key}#${window}`

export function readDraft(place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept) : undefined
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
    if (!kept) continue
    if (Date.now() - Date.parse(kept.at) > longest) localStorage.removeItem(place)
    else found.push({ place, window, at: kept.at, what: whatOf(kept.values) })
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

import { levels } from '@/domain/vocabulary'
import type { Reconciliation } from './tallies-table'

/** Published numbers of one thing (level, years, campaign, form, event), a number for each kind. */
export type KeyGroup = { lead: Reconciliation; figures: Reconciliation[] }

const most = 4

/**
 * The published numbers that a leader says aloud: those of the longest span of years, from the
 * highest level down, until four stand there; what belongs together stays together. The others
 * follow in the table of all.
 */
export function keyTallies(tallies: Reconciliation[]): KeyGroup[] {
  const ids = new Set(tallies.map(({ id }) => id))
  const groups = new Map<string, KeyGroup>()
  for (const tally of tallies) {
    // A part lies within a number that is shown, and a unit's own is not the office's.
    if (tally.measure !== 'awards' || tally.unitId !== null) continue
    if (tally.partOfId !== null && ids.has(tally.partOfId)) continue
    const { level, yearFrom, yearTo, campaignId, awardFormId, eventId } = tally
    const key = [level, yearFrom, yearTo, campaignId, awardFormId, eventId].join('|')
    const group = groups.get(key)
    if (group) group.figures.push(tally)
    else groups.set(key, { lead: tally, figures: [tally] })
  }
  const ordered = [...groups.values()].sort(
    (a, b) => spanOf(b) - spanOf(a) || rankOf(a) - rankOf(b) || b.lead.count - a.lead.count,
  )
  const chosen: KeyGroup[] = []
  for (const group of ordered) {
    if (chosen.length > 0 && figuresIn(chosen) + group.figures.length > most) continue
    chosen.push({ ...group, figures: [...group.figures].sort(byKind) })
  }
  return chosen
}

const kinds = ['collective', 'individual', 'household', 'any']
const byKind = (a: Reconciliation, b: Reconciliation) =>
  kinds.indexOf(a.recipientKind) - kinds.indexOf(b.recipientKind)
const spanOf = ({ lead }: KeyGroup) => lead.yearTo - lead.yearFrom
const rankOf = ({ lead }: KeyGroup) => (lead.level ? levels.indexOf(lead.level) : levels.length)
const figuresIn = (groups: KeyGroup[]) => groups.reduce((n, { figures }) => n + figures.length, 0)

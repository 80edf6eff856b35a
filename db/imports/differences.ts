import { formatDate } from '@/domain/dates'
import type { ListValues } from '@/domain/list'
import { formatNumber } from '@/domain/numbers'
import type { RecipientKind } from '@/domain/vocabulary'
import type { DecisionOfRow } from './look-up'
import type { Registers } from './registers'
import type { Twin } from './twins'
import type { Difference, Found } from './types'

type Row = {
  cells: ListValues
  found: Found
  level: string | null
  year: number
  decision: DecisionOfRow
  kind: RecipientKind
}

/** What a file says otherwise than the record; what the file does not say is no difference. */
export function differencesOf(twin: Twin, row: Row, registers: Registers): Difference[] {
  const { cells, found, decision } = row
  const differences: Difference[] = []
  const compare = (field: string, old: unknown, now: unknown) => {
    const [was, is] = [old, now].map((value) =>
      value === null || value === undefined ? '' : String(value),
    )
    if (is !== '' && was !== is) differences.push({ field, old: was ?? '', new: is ?? '' })
  }
  compare('name', twin.name, cells.name)
  compare('position', twin.position, cells.position)
  if (found.unitId !== undefined && found.unitId !== twin.unitId)
    compare('unit', twin.unitName, found.unitName)
  compare('level', twin.level, cells.level)
  compare('year', twin.awardYear, cells.year)
  const campaign = (id: number | null | undefined) => registers.campaigns.get(id)?.shortName
  const event = (id: number | null | undefined) => registers.events.get(id)?.name
  compare('campaign', campaign(twin.campaignId), campaign(found.campaignId))
  compare('event', event(twin.eventId), event(found.eventId))
  if (found.decisionId !== twin.decisionId && decision.decisionNumber) {
    compare('decisionNumber', twin.decisionNumber, decision.decisionNumber)
    compare(
      'decidedOn',
      twin.decidedOn && formatDate(twin.decidedOn),
      decision.decidedOn && formatDate(decision.decidedOn),
    )
  }
  compare('citation', twin.citation, cells.citation)
  compare(
    'amount',
    twin.amount === null ? '' : formatNumber(twin.amount),
    cells.amount === undefined ? '' : formatNumber(cells.amount),
  )
  compare('certificateNumber', twin.certificateNumber, cells.certificateNumber)
  return differences
}

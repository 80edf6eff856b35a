import type { z } from 'zod'
import { decisionNumberKey } from '@/domain/decision-number'
import type { ListValues } from '@/domain/list'
import { nameKey } from '@/domain/same-person'
import { fold } from '@/domain/text'
import { awardTimes } from '@/domain/unit-time'
import type { Level, RecipientKind } from '@/domain/vocabulary'
import type { createAwardInput } from '../awards/input'
import { outOfTimeProblem } from '../units/at-time'
import type { FormOfRegister } from './catalogue'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import { differencesOf } from './differences'
import { type DecisionOfRow, decisionOf, formOf, named, unitOf } from './look-up'
import type { Parsed } from './parse'
import type { ImportRow } from './rows'
import { findPerson, findTwins, whoIsMeant } from './twins'
import type { Constants, Found } from './types'

export type AwardRow = z.output<typeof createAwardInput>

/** Checks one row of a list of awards against the registers and the book; writes nothing. */
export async function checkAward(row: Unchecked, check: Checking): Promise<Checked<AwardRow>> {
  const { cells, chosen } = row
  const { constants: c, registers } = check
  const problems = stillDoubted(row)
  const found: Found = {}
  const name = cells.name ?? ''
  const who = { fullName: name, birthYear: cells.birthYear, honorific: cells.honorific }
  const kind: RecipientKind = cells.kind ?? 'individual'
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const decision = await decisionOf(row, check, problems, found)
  const times = awardTimes(decision.decidedOn, cells.year ?? c.year ?? null)
  const unit = unitOf(row, check, kind, times[0] ?? null, problems, found)
  const there = typeof unit === 'number' ? registers.units.get(unit) : undefined
  const doubt = there && outOfTimeProblem(there, times)
  if (doubt) problems.push({ code: 'unit-out-of-time', field: 'unit', values: { problem: doubt } })
  const form = formOf(row, check, kind, problems, found)
  const level = levelOf(cells, c, form)
  if (!level) problems.push({ code: 'level-missing', field: 'level' })
  const year = cells.year ?? c.year
  if (!year) problems.push({ code: 'year-missing', field: 'year' })
  const campaignId =
    named(registers.campaigns, cells.campaign, 'campaign', problems) ?? c.campaignId
  const eventId = named(registers.events, cells.event, 'event', problems) ?? c.eventId
  Object.assign(found, { awardFormId: form?.id, campaignId, eventId })
  if (kind === 'individual' && typeof unit === 'number' && name) {
    const person = await findPerson(check.db, who, unit)
    found.people = person.candidates
    if (chosen?.individualId !== 'new') found.individualId = chosen?.individualId ?? person.exact
    if (!chosen?.individualId && person.doubt) problems.push(whoIsMeant(person))
  }
  const parsed = parsedOf({ cells, kind, found, decision }, check)
  const isKnown = typeof unit === 'number' && form && year && name
  const twins = isKnown
    ? await findTwins(check.db, {
        kind,
        who,
        chosen: chosen?.individualId,
        unitId: unit,
        awardFormId: form.id,
        awardYear: year,
        campaignId,
        eventId,
        decisionId: found.decisionId ?? null,
        isNewDecision: decision.isNew,
      })
    : {}
  const differences = twins.twin
    ? differencesOf(twins.twin, { cells, found, level, year: year ?? 0, decision, kind }, registers)
    : []
  if (twins.similar)
    problems.push({
      code: 'similar-in-book',
      values: { id: twins.similar.id, name: twins.similar.name, year: twins.similar.awardYear },
    })
  const sameKey = isKnown
    ? [
        kind,
        kind === 'collective' ? fold(name) : nameKey(name),
        unit,
        form.id,
        decisionNumberKey(decision.decisionNumber ?? '') || `${year}/${campaignId}`,
      ].join('|')
    : null
  const outcome = { kind, problems, found, sameKey, twinId: twins.twin?.id, differences }
  const facts = kind === 'individual' && !chosen?.individualId ? who : undefined
  return { ...conclude(parsed, outcome), facts }
}

/** What that asks of a row. */
export const asChecked = [
  'cells',
  'state',
  'problems',
  'found',
  'kind',
  'twinId',
  'change',
  'differences',
] as const

/**
 * A row as the last check left it, for the save of a list since which the book has not changed: only
 * what the save needs to know is made anew.
 */
export async function awardAsChecked(
  row: Pick<ImportRow, (typeof asChecked)[number]>,
  check: Checking,
): Promise<Checked<AwardRow>> {
  const found = row.found ?? {}
  const decision = await decisionOf(row, check, [], {})
  const kind = row.kind ?? 'individual'
  const parsed = parsedOf({ cells: row.cells, kind, found, decision }, check)
  return {
    state: row.state,
    problems: row.problems,
    found,
    kind,
    sameKey: null,
    twinId: row.twinId,
    change: row.change,
    differences: row.differences ?? [],
    input: parsed.data ?? null,
  }
}

type Looked = {
  cells: ListValues
  kind: RecipientKind
  found: Found
  decision: DecisionOfRow
}

/** What the award form's own schema says of a row. */
function parsedOf({ cells, kind, found, decision }: Looked, check: Checking): Parsed<AwardRow> {
  const { constants: c, registers } = check
  const form = registers.forms.get(found.awardFormId)
  return check.parseAward({
    recipientKind: kind,
    individualId: found.individualId ?? null,
    recipientName: cells.name ?? '',
    recipientNote: cells.position ?? '',
    unitId: found.unitId ?? registers.officeUnitId ?? 1,
    awardFormId: form?.id ?? 1,
    level: levelOf(cells, c, form) ?? 'grassroots',
    campaignId: found.campaignId ?? null,
    eventId: found.eventId ?? null,
    modelId: null,
    decisionNumber: decision.decisionNumber ?? '',
    decidedOn: decision.decidedOn ?? '',
    issuerId: decision.issuerId,
    awardYear: cells.year ?? c.year ?? 2000,
    // The schema's one rule over two fields is about these.
    meritFrom: '',
    meritTo: '',
    citation: cells.citation ?? '',
    rewardAmount: cells.amount ?? '',
    certificateNumber: cells.certificateNumber ?? '',
    createKey: 'import-row',
  })
}

const levelOf = (cells: ListValues, constants: Constants, form?: FormOfRegister | null) =>
  (cells.level ?? constants.level ?? form?.level ?? null) as Level | null

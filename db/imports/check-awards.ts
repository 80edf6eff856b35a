import type { z } from 'zod'
import { type AwardDates, yearDoubts } from '@/domain/award-years'
import { decisionNumberKey } from '@/domain/decision-number'
import { nameKey } from '@/domain/same-person'
import { fold } from '@/domain/text'
import { awardTimes } from '@/domain/unit-time'
import type { RecipientKind } from '@/domain/vocabulary'
import type { createAwardInput } from '../awards/input'
import { outOfTimeProblem } from '../units/at-time'
import {
  type Checked,
  type Checking,
  conclude,
  settleDoubts,
  stillDoubted,
  type Unchecked,
} from './checked'
import { differencesOf } from './differences'
import { formOf, levelOf } from './form-of'
import { type DecisionOfRow, decisionOf, named, unitOf } from './look-up'
import type { Parsed } from './parse'
import type { ImportRow } from './rows'
import { awardOf, findPerson, findTwins, whoIsMeant } from './twins'
import type { Found, Problem } from './types'
import { said, Weighing } from './weigh'

export type AwardRow = z.output<typeof createAwardInput>

/** Checks one row of a list of awards against the registers and the book; writes nothing. */
export async function checkAward(row: Unchecked, check: Checking): Promise<Checked<AwardRow>> {
  const { cells, chosen } = row
  const corrects = typeof chosen?.awardId === 'number' ? chosen.awardId : undefined
  const { registers } = check
  const problems = stillDoubted(row)
  const weigh = new Weighing(row, check, problems)
  const found: Found = {}
  const name = cells.name ?? ''
  const who = { fullName: name, birthYear: cells.birthYear, honorific: cells.honorific }
  const kind: RecipientKind = cells.kind ?? 'individual'
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const decision = await decisionOf(row, check, weigh, problems, found)
  const year = weigh.take('year', said(cells.year))
  const times = awardTimes(decision.decidedOn, year)
  const unit = unitOf(row, check, kind, times[0] ?? null, weigh, problems, found)
  const there = typeof unit === 'number' ? registers.units.get(unit) : undefined
  const doubt = there && outOfTimeProblem(there, times)
  if (doubt) problems.push({ code: 'unit-out-of-time', field: 'unit', values: { problem: doubt } })
  problems.push(...timesDoubted(check, found, { awardYear: year, decidedOn: decision.decidedOn }))
  // Said why it is right all the same, it is asked no more.
  if (row.doubtReason) settleDoubts(problems)
  const form = formOf(row, check, kind, weigh, problems, found)
  const level = levelOf(row, check, form, weigh)
  if (!level) problems.push({ code: 'level-missing', field: 'level' })
  if (!year) problems.push({ code: 'year-missing', field: 'year' })
  const campaignId = named(registers.campaigns, cells.campaign, 'campaign', weigh, problems)
  const eventId = named(registers.events, cells.event, 'event', weigh, problems)
  Object.assign(found, { awardFormId: form?.id, campaignId, eventId, level, year })
  if (kind === 'individual' && typeof unit === 'number' && name) {
    const person = await findPerson(check.db, who, unit, check.own.people)
    found.people = person.candidates
    if (chosen?.individualId !== 'new') found.individualId = chosen?.individualId ?? person.exact
    if (!chosen?.individualId && person.doubt && corrects === undefined)
      problems.push(whoIsMeant(person))
  }
  const parsed = parsedOf({ row, kind, found, decision }, check)
  const isKnown = typeof unit === 'number' && form && year && name
  const corrected = corrects === undefined ? undefined : await awardOf(check.db, corrects)
  const twins: Awaited<ReturnType<typeof findTwins>> = corrected
    ? { twin: corrected }
    : isKnown
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
          without: check.own.records,
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
  return { ...conclude(parsed, { ...outcome, differs: weigh.differs }), facts }
}

/** A new decision's issuer that was not there on its day, and years that contradict each other. */
function timesDoubted({ registers, today }: Checking, found: Found, dates: AwardDates): Problem[] {
  const { issuerId, on } = found.decision ?? {}
  const issuer = issuerId && on ? registers.issuers.get(issuerId) : undefined
  const doubt = issuer && on && outOfTimeProblem(issuer, [on])
  const years = yearDoubts(dates, today, registers.officeFrom)
  return [
    ...(doubt ? [{ code: 'issuer-out-of-time', field: 'issuer', values: { problem: doubt } }] : []),
    ...years.map(({ field, problem }) => ({
      code: 'years-contradict',
      field: field === 'awardYear' ? 'year' : 'decidedOn',
      values: { problem },
    })),
  ]
}

/** What that asks of a row. */
export const asChecked = [
  'cells',
  'origins',
  'state',
  'problems',
  'found',
  'kind',
  'twinId',
  'change',
  'differences',
  'differs',
  'doubtReason',
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
  const decision = await decisionOf(row, check, new Weighing(row, check, []), [], {})
  const kind = row.kind ?? 'individual'
  const parsed = parsedOf({ row, kind, found, decision }, check)
  return {
    state: row.state,
    problems: row.problems,
    found,
    kind,
    sameKey: null,
    twinId: row.twinId,
    change: row.change === 'gone' ? 'same' : row.change,
    differences: row.differences ?? [],
    differs: row.differs,
    input: parsed.data ?? null,
  }
}

type Looked = {
  row: Pick<Unchecked, 'cells'>
  kind: RecipientKind
  found: Found
  decision: DecisionOfRow
}

/** What the award form's own schema says of a row. */
function parsedOf({ row, kind, found, decision }: Looked, check: Checking): Parsed<AwardRow> {
  const { registers } = check
  const { cells } = row
  const form = registers.forms.get(found.awardFormId)
  return check.parseAward({
    recipientKind: kind,
    individualId: found.individualId ?? null,
    recipientName: cells.name ?? '',
    recipientNote: cells.position ?? '',
    unitId: found.unitId ?? registers.officeUnitId ?? 1,
    awardFormId: form?.id ?? 1,
    level: found.level ?? 'grassroots',
    campaignId: found.campaignId ?? null,
    eventId: found.eventId ?? null,
    modelId: null,
    decisionNumber: decision.decisionNumber ?? '',
    decidedOn: decision.decidedOn ?? '',
    issuerId: decision.issuerId,
    awardYear: found.year ?? 2000,
    // The schema's one rule over two fields is about these.
    meritFrom: '',
    meritTo: '',
    citation: cells.citation ?? '',
    rewardAmount: cells.amount ?? '',
    certificateNumber: cells.certificateNumber ?? '',
    createKey: 'import-row',
  })
}

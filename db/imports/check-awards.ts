import type { z } from 'zod'
import { decisionNumberKey } from '@/domain/decision-number'
import { fold } from '@/domain/text'
import type { Level, RecipientKind } from '@/domain/vocabulary'
import type { createAwardInput } from '../awards/input'
import { type Checked, type Checking, conclude, stillDoubted, type Unchecked } from './checked'
import { differencesOf } from './differences'
import { decisionOf, formOf, named, unitOf, yearDay } from './look-up'
import { findPerson, findTwins } from './twins'
import type { Found } from './types'

export type AwardRow = z.output<typeof createAwardInput>

/** Checks one row of a list of awards against the registers and the book; writes nothing. */
export async function checkAward(row: Unchecked, check: Checking): Promise<Checked<AwardRow>> {
  const { cells, chosen } = row
  const { constants: c, registers } = check
  const problems = stillDoubted(row)
  const found: Found = {}
  const name = cells.name ?? ''
  const folded = fold(name)
  const kind: RecipientKind = cells.kind ?? 'individual'
  if (!name && !problems.some((p) => p.field === 'name'))
    problems.push({ code: 'name-missing', field: 'name' })
  const decision = await decisionOf(row, check, problems, found)
  const on = decision.decidedOn ?? yearDay(cells.year ?? c.year)
  const unit = unitOf(row, check, kind, on, problems, found)
  const form = formOf(row, check, kind, problems, found)
  const level = (cells.level ?? c.level ?? form?.level ?? null) as Level | null
  if (!level) problems.push({ code: 'level-missing', field: 'level' })
  const year = cells.year ?? c.year
  if (!year) problems.push({ code: 'year-missing', field: 'year' })
  const campaignId =
    named(registers.campaigns, cells.campaign, 'campaign', problems) ?? c.campaignId
  const eventId = named(registers.events, cells.event, 'event', problems) ?? c.eventId
  Object.assign(found, { awardFormId: form?.id, campaignId, eventId })
  if (kind === 'individual' && typeof unit === 'number' && name) {
    const person = row.shown
      ? { exact: row.shown.found.individualId, candidates: row.shown.found.people ?? [] }
      : await findPerson(check.db, name, folded, unit)
    found.people = person.candidates
    if (chosen?.individualId !== 'new') found.individualId = chosen?.individualId ?? person.exact
    if (!found.individualId && chosen?.individualId !== 'new' && person.candidates.length > 0)
      problems.push({
        code: 'person-spelled-otherwise',
        field: 'name',
        values: { name: person.candidates[0]?.name ?? '' },
      })
  }
  const parsed = check.parseAward({
    recipientKind: kind,
    individualId: found.individualId ?? null,
    recipientName: name,
    recipientNote: cells.position ?? '',
    unitId: typeof unit === 'number' ? unit : (registers.officeUnitId ?? 1),
    awardFormId: form?.id ?? 1,
    level: level ?? 'grassroots',
    campaignId,
    eventId,
    modelId: null,
    decisionNumber: decision.decisionNumber ?? '',
    decidedOn: decision.decidedOn ?? '',
    issuerId: decision.issuerId,
    awardYear: year ?? 2000,
    // The schema's one rule over two fields is about these.
    meritFrom: '',
    meritTo: '',
    citation: cells.citation ?? '',
    rewardAmount: cells.amount ?? '',
    certificateNumber: cells.certificateNumber ?? '',
    createKey: 'import-row',
  })
  const isKnown = typeof unit === 'number' && form && year && name
  const isNew = row.shown?.twinId === null
  const twins =
    isKnown && !isNew
      ? await findTwins(check.db, {
          kind,
          folded,
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
        folded,
        unit,
        form.id,
        decisionNumberKey(decision.decisionNumber ?? '') || `${year}/${campaignId}`,
      ].join('|')
    : null
  return conclude(parsed, { kind, problems, found, sameKey, twinId: twins.twin?.id, differences })
}

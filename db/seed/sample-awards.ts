import { decisionNumberKey } from '@/domain/decision-number'
import { fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'
import { awardStatusChanges, awards } from '../awards/table'
import { numberSearchText } from '../decisions/find'
import { decisions } from '../decisions/table'
import { recipientNames } from '../names-table'
import { recipientSortKey } from '../recipient-names'
import type { Catalogue } from './catalogue'
import { type Occasion, occasions } from './data/occasions'
import type { Facts } from './facts'
import { randomFrom } from './random'
import type { SamplePerson } from './sample-people'
import { type Recipient, recipientsFor } from './sample-recipients'
import type { SampleModel } from './sample-registrations'
import type { SampleUnits } from './sample-units'
import { inBlocks, known, type Seeding } from './seeding'

type Given = {
  catalogue: Catalogue
  facts: Facts
  units: SampleUnits
  people: SamplePerson[]
  models: SampleModel[]
}
type Planned = Recipient & { occasion: Occasion; decisionId: number }

/** Fifteen decisions and their awards, which sum exactly to the published figures. */
export async function enterSampleAwards(seeding: Seeding, given: Given): Promise<void> {
  const made = await enterDecisions(seeding, given.facts)
  const choose = recipientsFor(given, randomFrom(2021))
  const planned = occasions.flatMap((occasion, at) =>
    choose(occasion).map((recipient) => ({
      ...recipient,
      occasion,
      decisionId: made[at]?.id ?? 0,
    })),
  )
  await enterAwards(seeding, given, planned, await enterNames(seeding, planned))
}

async function enterDecisions({ tx, sample, recordBatch }: Seeding, { units }: Facts) {
  const rows = occasions.map(({ number, decidedOn, year, issuer, abstract }) => ({
    ...sample,
    number,
    numberKey: decisionNumberKey(number),
    year,
    regime: 'party' as const,
    issuerId: known(units, issuer).id,
    decidedOn,
    abstract,
    searchText: numberSearchText(number),
  }))
  const made = await inBlocks(rows, (block) => tx.insert(decisions).values(block).returning())
  await recordBatch('decision', made.length)
  return made
}

/** Each distinct name once, for search; its count comes with the recount at the end. */
async function enterNames({ tx }: Seeding, planned: Planned[]): Promise<Map<string, number>> {
  const distinct = new Map(planned.map(({ kind, name }) => [nameKey(kind, name), { kind, name }]))
  const rows = [...distinct.values()].map(({ kind, name }) => ({
    recipientKind: kind,
    name,
    searchText: fold(name),
    sortKey: recipientSortKey(kind, name),
  }))
  const made = await inBlocks(rows, (block) => tx.insert(recipientNames).values(block).returning())
  return new Map(made.map(({ id, recipientKind, name }) => [nameKey(recipientKind, name), id]))
}

async function enterAwards(
  { tx, at, sample, recordBatch }: Seeding,
  { catalogue, facts }: Given,
  planned: Planned[],
  names: Map<string, number>,
): Promise<void> {
  const rows = planned.map(
    ({ kind, name, note, individualId, unit, modelId, citation, ...to }) => ({
      ...sample,
      recipientKind: kind,
      individualId,
      unitId: unit.id,
      recipientName: name,
      recipientNote: note,
      unitName: unit.name,
      awardFormId: known(catalogue.forms, to.occasion.form).id,
      level: to.occasion.level,
      regime: 'party' as const,
      campaignId: known(catalogue.campaigns, to.occasion.campaign),
      eventId: to.occasion.atEvent ? facts.eventId : null,
      decisionId: to.decisionId,
      modelId,
      awardYear: to.occasion.year,
      citation,
      status: 'conferred' as const,
      nameId: known(names, nameKey(kind, name)),
      sortKey: recipientSortKey(kind, name),
      updatedAt: at,
    }),
  )
  const made = await inBlocks(rows, (block) => tx.insert(awards).values(block).returning())
  const changes = made.map(({ id, decisionId }) => ({
    ...sample,
    awardId: id,
    status: 'conferred' as const,
    at,
    decisionId,
  }))
  await inBlocks(changes, (block) => tx.insert(awardStatusChanges).values(block).returning())
  await recordBatch('award', made.length)
}

const nameKey = (kind: RecipientKind, name: string): string => `${kind} ${name}`

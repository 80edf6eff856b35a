import { readDecisionSort } from '@/domain/decision-filters'
import { readEventSort } from '@/domain/event-filters'
import { readIndividualSort } from '@/domain/individual-filters'
import { expectableUnits, registeredSince } from '../../campaign-years/choices'
import { dueOf, waiting } from '../../campaign-years/due'
import { fieldsByYear } from '../../campaign-years/fields'
import { progressBoard } from '../../campaign-years/progress'
import { getCampaignYear, listCampaignYears } from '../../campaign-years/queries'
import { campaignChoices, getCampaign, listCampaigns } from '../../campaigns/queries'
import { pickDecisions } from '../../decisions/pick'
import {
  decisionChoices,
  getDecision,
  latestDecisions,
  listDecisions,
  ownIssuer,
} from '../../decisions/queries'
import { pickEvents } from '../../events/pick'
import { eventYears, getEvent, latestEvents, listEvents } from '../../events/queries'
import { fieldChoices, getField, listFields, nextOrdinal } from '../../fields/queries'
import { honoursOf } from '../../individuals/honours'
import { pickIndividuals } from '../../individuals/pick'
import { getIndividual, listIndividuals } from '../../individuals/queries'
import { similarIndividuals } from '../../individuals/similar'
import { getModel } from '../../models/detail'
import { funnelSplits } from '../../models/funnel'
import { pickModels } from '../../models/pick'
import { pickedModels } from '../../models/picked'
import { listModels, modelFunnel } from '../../models/queries'
import { listSpreads, spreadOf } from '../../models/spread'
import { carryOnChoices } from '../../models/years'
import { getRegistration, listRegistrations, registrationYears } from '../../registrations/queries'
import { type Asks, ofBoth } from './ask'

export const asksOfRegisters: Asks = {
  'campaign-years/choices.expectableUnits': (ctx) => expectableUnits(ctx),
  'campaign-years/choices.registeredSince': (ctx) => registeredSince(ctx, 2020),
  'campaign-years/due.dueOf': ofBoth(async (ctx, r) => {
    const registration = await getRegistration(ctx, r.registration)
    return registration && dueOf(ctx, registration, '2020-04-15')
  }),
  'campaign-years/due.waiting': (ctx) => waiting(ctx, '2020-04-15'),
  'campaign-years/fields.fieldsByYear': (ctx) => fieldsByYear(ctx),
  'campaign-years/progress.progressBoard': (ctx, { book }) =>
    progressBoard(ctx, book.records.campaignYear, '2020-04-15'),
  'campaign-years/queries.getCampaignYear': (ctx, { book }) =>
    getCampaignYear(ctx, book.records.campaignYear),
  'campaign-years/queries.listCampaignYears': (ctx) => listCampaignYears(ctx),
  'campaigns/queries.campaignChoices': (ctx) => campaignChoices(ctx),
  'campaigns/queries.getCampaign': (ctx, { book }) => getCampaign(ctx, book.campaign),
  'campaigns/queries.listCampaigns': (ctx) => listCampaigns(ctx),
  'decisions/pick.pickDecisions': (ctx) => pickDecisions(ctx, '25'),
  'decisions/queries.decisionChoices': (ctx) => decisionChoices(ctx),
  'decisions/queries.getDecision': (ctx, { book }) => getDecision(ctx, book.records.decision),
  'decisions/queries.latestDecisions': (ctx) => latestDecisions(ctx),
  'decisions/queries.listDecisions': (ctx) =>
    listDecisions(ctx, {}, { sort: readDecisionSort({}), page: 1 }),
  'decisions/queries.ownIssuer': (ctx) => ownIssuer(ctx),
  'events/pick.pickEvents': (ctx) => pickEvents(ctx, 'hội nghị'),
  'events/queries.eventYears': (ctx) => eventYears(ctx),
  'events/queries.getEvent': (ctx, { book }) => getEvent(ctx, book.event),
  'events/queries.latestEvents': (ctx) => latestEvents(ctx),
  'events/queries.listEvents': (ctx) => listEvents(ctx, {}, { sort: readEventSort({}), page: 1 }),
  'fields/queries.fieldChoices': (ctx) => fieldChoices(ctx),
  'fields/queries.getField': (ctx, { book }) => getField(ctx, book.records.field),
  'fields/queries.listFields': (ctx) => listFields(ctx),
  'fields/queries.nextOrdinal': (ctx) => nextOrdinal(ctx),
  'individuals/honours.honoursOf': ofBoth((ctx, r) => honoursOf(ctx, r.individual)),
  'individuals/pick.pickIndividuals': (ctx) => pickIndividuals(ctx, 'lê thị'),
  'individuals/queries.getIndividual': ofBoth((ctx, r) => getIndividual(ctx, r.individual)),
  'individuals/queries.listIndividuals': (ctx) =>
    listIndividuals(ctx, {}, { sort: readIndividualSort({}), page: 1 }),
  'individuals/similar.similarIndividuals': async (ctx) => [
    await similarIndividuals(ctx, 'Lê Thị Của Mình'),
    await similarIndividuals(ctx, 'Lê Thị Của Người'),
  ],
  'models/detail.getModel': ofBoth((ctx, r) => getModel(ctx, r.model)),
  'models/funnel.funnelSplits': (ctx) => funnelSplits(ctx, {}),
  'models/pick.pickModels': (ctx) => pickModels(ctx, 'hẻm xanh'),
  'models/picked.pickedModels': ofBoth((ctx, r) => pickedModels(ctx, [r.model])),
  'models/queries.listModels': (ctx) =>
    listModels(ctx, {}, { sort: { by: 'year', down: true }, page: 1 }),
  'models/queries.modelFunnel': (ctx) => modelFunnel(ctx, {}),
  'models/spread.listSpreads': (ctx) => listSpreads(ctx, { page: 1 }),
  'models/spread.spreadOf': ofBoth((ctx, r) => spreadOf(ctx, r.model)),
  'models/years.carryOnChoices': ofBoth((ctx, r) => carryOnChoices(ctx, r.accepted)),
  'registrations/queries.getRegistration': ofBoth((ctx, r) => getRegistration(ctx, r.registration)),
  'registrations/queries.listRegistrations': (ctx) =>
    listRegistrations(ctx, {}, { sort: { by: 'year', down: true }, page: 1 }),
  'registrations/queries.registrationYears': (ctx) => registrationYears(ctx),
}

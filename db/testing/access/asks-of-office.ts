import { previewAnonymise } from '../../anonymisations/queries'
import { getAward } from '../../awards/detail'
import { drill } from '../../dashboard/drill'
import { heat } from '../../dashboard/heat'
import { individualsNeverAwarded, unitsNeverAwarded } from '../../dashboard/never'
import { dashboard, yearsWithAwards } from '../../dashboard/queries'
import { subtree } from '../../dashboard/subtree'
import { unitsAbove } from '../../dashboard/tree'
import { individualsYearAfterYear, unitsYearAfterYear } from '../../dashboard/yearly'
import { gapOf } from '../../imports/gap'
import { getImport, listImportRows, listImports, rememberedColumns } from '../../imports/queries'
import { wordsOf } from '../../imports/words'
import { getIndividual } from '../../individuals/queries'
import { listDoubles } from '../../person-changes/doubles'
import { correctedPerson } from '../../person-changes/name'
import { pairToMerge } from '../../person-changes/pair'
import { getPersonChange, lastChangeOf, mergedInto, mergesOf } from '../../person-changes/queries'
import { exportPerson } from '../../personal-exports/commands'
import { heldOn, takeOut } from '../../personal-exports/held'
import { listPersonalExports } from '../../personal-exports/queries'
import { listPins } from '../../pins/queries'
import { reportData } from '../../reports/figures'
import { getReport, listReports } from '../../reports/queries'
import { countSamples } from '../../samples/queries'
import { listViews } from '../../saved-views/queries'
import { getOfficeDetail } from '../../settings/office'
import { personalDataFacts } from '../../settings/personal-data'
import { getRetentionDetail } from '../../settings/retention'
import { getSecurityDetail } from '../../settings/security'
import { startList } from '../../start/queries'
import { statistics } from '../../statistics/queries'
import { explainTallies } from '../../tallies/explain'
import { readParagraph } from '../../tallies/paragraph'
import {
  getSource,
  getTally,
  listTallies,
  sourceChoices,
  tallyChoices,
} from '../../tallies/queries'
import { reconcile } from '../../tallies/reconcile'
import { getUnit } from '../../units/detail'
import { unitNames } from '../../units/names'
import { pickIssuers, pickUnits } from '../../units/pick'
import { listUnits, unitChoices, unitName } from '../../units/queries'
import { accountChoices, getUser, listUsers } from '../../users/queries'
import { listSessions } from '../../users/sessions'
import { whatWaits } from '../../waiting/queries'
import { type Asks, ofBoth, today } from './ask'

const period = { from: 2016, to: 2021 }
const oneYear = { from: 2021, to: 2021 }
const now = new Date('2021-11-15T03:00:00Z')
const people = { kind: 'individual' as const, from: 2016, to: 2021 }

export const asksOfOffice: Asks = {
  'dashboard/drill.drill': (ctx) => drill(ctx, people as never, 'unit'),
  'dashboard/heat.heat': (ctx) => heat(ctx, { period }, 1),
  'dashboard/never.individualsNeverAwarded': (ctx) =>
    individualsNeverAwarded(ctx, { period: { from: 2016, to: 2017 } }, 1),
  'dashboard/never.unitsNeverAwarded': (ctx) =>
    unitsNeverAwarded(ctx, {}, { page: 1, today, highest: 'district' }),
  'dashboard/queries.dashboard': async (ctx, { own, other }) => [
    await dashboard(ctx, period),
    await dashboard(ctx, { ...period, unit: own.unit }),
    await dashboard(ctx, { ...period, unit: other.unit }),
  ],
  'dashboard/queries.yearsWithAwards': (ctx) => yearsWithAwards(ctx),
  'dashboard/subtree.subtree': ofBoth((ctx, r) => subtree(ctx, { ...period, unit: r.unit })),
  'dashboard/tree.unitsAbove': async (ctx, { book }) => [
    await unitsAbove(ctx, book.below),
    await unitsAbove(ctx, book.small.units.sonKy),
    await unitsAbove(ctx, book.belowOther),
  ],
  'dashboard/yearly.individualsYearAfterYear': (ctx) =>
    individualsYearAfterYear(ctx, { period: oneYear }, 1),
  'dashboard/yearly.unitsYearAfterYear': (ctx) => unitsYearAfterYear(ctx, { period: oneYear }, 1),
  'imports/gap.gapOf': async (ctx, { book }) => {
    const batch = await getImport(ctx, book.records.import)
    return batch && gapOf(ctx, batch)
  },
  'imports/queries.getImport': (ctx, { book }) => getImport(ctx, book.records.import),
  'imports/queries.listImportRows': (ctx, { book }) =>
    listImportRows(ctx, book.records.import, { tab: 'all' as never, page: 1 }),
  'imports/queries.listImports': (ctx) => listImports(ctx, 1),
  'imports/queries.rememberedColumns': (ctx) => rememberedColumns(ctx),
  'imports/words.wordsOf': async (ctx, { book }) => {
    const rows = await listImportRows(ctx, book.records.import, { tab: 'all' as never, page: 1 })
    return rows.length > 0 && wordsOf(ctx, rows)
  },
  'person-changes/doubles.listDoubles': (ctx) => listDoubles(ctx, { page: 1 }),
  'person-changes/name.correctedPerson': ofBoth(async (ctx, r) => {
    const award = await getAward(ctx, r.award)
    return award && correctedPerson(ctx, award)
  }),
  'person-changes/pair.pairToMerge': (ctx, { own }) =>
    pairToMerge(ctx, own.individual, own.unknown),
  'person-changes/queries.getPersonChange': (ctx, { book }) =>
    getPersonChange(ctx, book.own.personChange),
  'person-changes/queries.lastChangeOf': (ctx, { book }) =>
    lastChangeOf(ctx, 'individual', { id: book.own.merged, version: 2 }),
  'person-changes/queries.mergedInto': (ctx, { book }) => mergedInto(ctx, book.own.gone),
  'person-changes/queries.mergesOf': ofBoth(async (ctx, r) => {
    const person = await getIndividual(ctx, r.merged)
    return person && mergesOf(ctx, person.id)
  }),
  'personal-exports/queries.listPersonalExports': (ctx) =>
    listPersonalExports(ctx, {}, { page: 1 }),
  'anonymisations/queries.previewAnonymise': (ctx, { own }) =>
    previewAnonymise(ctx, own.individual),
  'personal-exports/held.heldOn': (ctx, { own }) => heldOn(ctx, own.individual),
  // Each role asks for itself first, as its command lets it.
  'personal-exports/held.takeOut': async (ctx, { own, book }) => {
    const as = book.as[ctx.actor.role]
    const asked = await exportPerson(as, { id: own.individual, reason: 'Thử' })
    const id = asked.ok ? asked.value.id : 1
    return takeOut(ctx, { export: id, individualId: own.individual, now: as.now })
  },
  'settings/personal-data.personalDataFacts': (ctx) => personalDataFacts(ctx),
  'settings/retention.getRetentionDetail': (ctx) => getRetentionDetail(ctx),
  'pins/queries.listPins': (ctx) => listPins(ctx),
  'reports/figures.reportData': (ctx) => reportData(ctx, { ...period, template: 'review' }),
  'reports/queries.getReport': (ctx, { book }) => getReport(ctx, book.records.report),
  'reports/queries.listReports': (ctx) => listReports(ctx, { page: 1 }),
  'samples/queries.countSamples': (ctx) => countSamples(ctx),
  'saved-views/queries.listViews': (ctx) => listViews(ctx, 'awards'),
  'settings/office.getOfficeDetail': (ctx) => getOfficeDetail(ctx),
  'settings/security.getSecurityDetail': (ctx) => getSecurityDetail(ctx),
  'start/queries.startList': (ctx) => startList(ctx),
  'statistics/queries.statistics': (ctx) => statistics(ctx, period),
  'tallies/explain.explainTallies': async (ctx) =>
    explainTallies(ctx, (await reconcile(ctx, (await listTallies(ctx)).rows)) as never),
  'tallies/paragraph.readParagraph': (ctx) =>
    readParagraph(ctx, { text: 'Năm 2021 có 132 tập thể được tuyên dương.', year: 2021 }),
  'tallies/queries.getSource': (ctx, { book }) => getSource(ctx, book.records.source),
  'tallies/queries.getTally': (ctx, { book }) => getTally(ctx, book.records.tally),
  'tallies/queries.listTallies': (ctx) => listTallies(ctx),
  'tallies/queries.sourceChoices': (ctx) => sourceChoices(ctx),
  'tallies/queries.tallyChoices': (ctx) => tallyChoices(ctx),
  'tallies/reconcile.reconcile': async (ctx) => reconcile(ctx, (await listTallies(ctx)).rows),
  'units/detail.getUnit': ofBoth((ctx, r) => getUnit(ctx, r.unit)),
  'units/names.unitNames': ofBoth((ctx, r) => unitNames(ctx, [r.unit])),
  'units/pick.pickIssuers': (ctx) => pickIssuers(ctx, 'quận ủy', today),
  'units/pick.pickUnits': (ctx) => pickUnits(ctx, 'phường', today),
  'units/queries.listUnits': (ctx) => listUnits(ctx, {}, { depth: 'all', page: 1, today }),
  'units/queries.unitChoices': (ctx) => unitChoices(ctx),
  'units/queries.unitName': ofBoth((ctx, r) => unitName(ctx, r.unit)),
  'users/queries.accountChoices': (ctx) => accountChoices(ctx, today),
  'users/queries.getUser': (ctx, { book }) => getUser(ctx, book.as.officer.actor.userId),
  'users/queries.listUsers': (ctx) => listUsers(ctx),
  'users/sessions.listSessions': async (ctx, { book }) => [
    await listSessions(ctx, ctx.actor.userId, now),
    await listSessions(ctx, book.as.officer.actor.userId, now),
  ],
  'waiting/queries.whatWaits': (ctx) => whatWaits(ctx, '2020-04-15'),
}

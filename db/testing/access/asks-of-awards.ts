import { readAwardSort } from '@/domain/award-filters'
import { getAttachment, listAttachments } from '../../attachments/queries'
import { historyActors, listHistory } from '../../audit/list'
import { historyOf } from '../../audit/queries'
import { lastUndoable } from '../../audit/undoable'
import { openVersion } from '../../audit/version'
import { awardFormChoices, getAwardForm, listAwardForms } from '../../award-forms/queries'
import { achievementsOf } from '../../awards/achievements'
import { getDecisionHead } from '../../awards/decision-head'
import { getAward } from '../../awards/detail'
import { doubtsOf } from '../../awards/doubts'
import { filterNames } from '../../awards/filter-names'
import { awardOptions } from '../../awards/options'
import { waitingProposals } from '../../awards/proposals'
import { listAwards, streamAwards } from '../../awards/queries'
import { checkRows } from '../../awards/quick-check'
import { similarAwards } from '../../awards/similar'
import { templateLists } from '../../awards/template-lists'
import { totalAwards } from '../../awards/totals'
import { getBackups } from '../../backup/queries'
import { labelsOf } from '../../bulk-edits/labels'
import { countSelected, previewEdit, previewRows, previewSet } from '../../bulk-edits/preview'
import { getBulkEdit, listBulkEditRows, listBulkEdits } from '../../bulk-edits/queries'
import { type Asks, ofBoth, personIn, today } from './ask'

const first = { sort: readAwardSort({}), page: 1 }

export const asksOfAwards: Asks = {
  'attachments/queries.getAttachment': ofBoth((ctx, r) => getAttachment(ctx, r.attachment)),
  'attachments/queries.listAttachments': ofBoth((ctx, r) => listAttachments(ctx, 'model', r.begun)),
  'audit/list.historyActors': (ctx) => historyActors(ctx),
  'audit/queries.historyOf': ofBoth((ctx, r) => historyOf(ctx, 'award', r.award)),
  'audit/list.listHistory': (ctx) => listHistory(ctx, { page: 1, size: 200 }),
  'audit/undoable.lastUndoable': ofBoth((ctx, r) => lastUndoable(ctx, 'individual', r.individual)),
  'audit/version.openVersion': ofBoth((ctx, r) => openVersion(ctx, 'award', r.award, 1)),
  'award-forms/queries.awardFormChoices': (ctx) => awardFormChoices(ctx),
  'award-forms/queries.getAwardForm': (ctx, { book }) => getAwardForm(ctx, book.form),
  'award-forms/queries.listAwardForms': (ctx) => listAwardForms(ctx),
  'awards/achievements.achievementsOf': ofBoth(async (ctx, r) => [
    await achievementsOf(ctx, { noun: 'individual', id: r.individual }),
    await achievementsOf(ctx, { noun: 'unit', id: r.unit }),
  ]),
  'awards/decision-head.getDecisionHead': (ctx, { book }) =>
    getDecisionHead(ctx, book.records.decision),
  'awards/detail.getAward': ofBoth((ctx, r) => getAward(ctx, r.award)),
  'awards/doubts.doubtsOf': ofBoth((ctx, { unit: unitId }) => {
    const dates = { decidedOn: '2021-11-10', awardYear: 2021 }
    return doubtsOf(ctx, { unitId, issuerId: null, ...dates } as never, today)
  }),
  'awards/filter-names.filterNames': ofBoth((ctx, r) =>
    filterNames(ctx, { unit: r.unit, individual: r.individual, model: r.model } as never),
  ),
  'awards/options.awardOptions': (ctx) => awardOptions(ctx),
  'awards/proposals.waitingProposals': ofBoth((ctx, r) => waitingProposals(ctx, [r.proposal])),
  'awards/queries.listAwards': (ctx) => listAwards(ctx, {}, first),
  'awards/queries.streamAwards': async (ctx) => {
    const rows = []
    for await (const block of streamAwards(ctx, {}, first.sort)) rows.push(...block)
    return rows
  },
  'awards/quick-check.checkRows': ofBoth(async (ctx, r) => {
    const person = await personIn(ctx, r)
    const row = { key: '1', kind: 'individual' as const, individualId: null, year: 2021 }
    return checkRows(ctx, [{ ...row, name: person, unit: '', unitId: r.unit }], null)
  }),
  'awards/similar.similarAwards': ofBoth((ctx, r) => {
    const one = { kind: 'individual' as const, name: '', individualId: r.individual }
    return similarAwards(ctx, { ...one, unitId: r.unit })
  }),
  'awards/template-lists.templateLists': (ctx) => templateLists(ctx, today),
  'awards/totals.totalAwards': (ctx) => totalAwards(ctx, {}),
  'backup/queries.getBackups': (ctx) => getBackups(ctx),
  'bulk-edits/labels.labelsOf': ofBoth(async (ctx, r, { book }) => {
    const ids = { unitId: String(r.unit), eventId: String(book.event), issuerId: '' }
    return (await planOf(ctx, r.collective)) && labelsOf(ctx, ids as never)
  }),
  'bulk-edits/preview.countSelected': ofBoth((ctx, r) =>
    countSelected(ctx, { ids: [r.collective], filters: {} }),
  ),
  'bulk-edits/preview.previewEdit': ofBoth((ctx, r) => planOf(ctx, r.collective)),
  'bulk-edits/preview.previewRows': ofBoth(async (ctx, r) => {
    const plan = await planOf(ctx, r.collective)
    return plan && previewRows(ctx, plan, { tab: 'changes' as never, page: 1 })
  }),
  'bulk-edits/preview.previewSet': ofBoth(async (ctx, r) => {
    const plan = await planOf(ctx, r.collective)
    return plan && previewSet(ctx, plan)
  }),
  'bulk-edits/queries.getBulkEdit': (ctx, { book }) => getBulkEdit(ctx, book.records.bulkEdit),
  'bulk-edits/queries.listBulkEditRows': (ctx, { book }) =>
    listBulkEditRows(ctx, { id: book.records.bulkEdit, changes: {} as never }, { page: 1 }),
  'bulk-edits/queries.listBulkEdits': (ctx) => listBulkEdits(ctx, 1),
}

async function planOf(ctx: Parameters<typeof previewEdit>[0], id: number) {
  const edit = { ids: [id], achievement: 'set' as const, citation: 'Việc khác' }
  const preview = await previewEdit(ctx, edit)
  return preview.ok ? preview : null
}

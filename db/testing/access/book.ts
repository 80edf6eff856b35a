import { editAwards } from '../../bulk-edits/commands'
import { previewEdit } from '../../bulk-edits/preview'
import { openCampaignYear } from '../../campaign-years/commands'
import type { Context } from '../../command'
import { createDecision } from '../../decisions/commands'
import { createField } from '../../fields/commands'
import { startImport } from '../../imports/commands'
import { newKey } from '../../open'
import { recordExport } from '../../personal-exports/commands'
import { saveReport } from '../../reports/commands'
import { createView } from '../../saved-views/commands'
import { createTally } from '../../tallies/commands'
import { listOf } from '../lists'
import { must } from './records'

/** A book to try the access matrix on: who enters its records, and what they are entered under. */
export type AccessBook = {
  officer: Context
  contributor: Context
  /** The unit above all others; it issues decisions. */
  committee: number
  campaign: number
  event: number
  form: number
  /** The decision that the awards are under. */
  number: string
  /** What works are about; there once the office's records are. */
  field?: number
  file: { fileName: string; mediaType: string; size: number; sha256: string }
}

/** One record of each kind that belongs to the whole office, entered by commands. */
export async function enterOfficeRecords(book: AccessBook, expected: number[]) {
  const { officer, campaign, event } = book
  const key = () => ({ createKey: newKey() })
  const decision = must(
    await createDecision(officer, {
      number: book.number,
      issuerId: book.committee,
      decidedOn: '10/11/2021',
      signatory: '',
      signatoryPosition: '',
      abstract: '',
      revokesDecisionId: null,
      ...key(),
    }),
  ).id
  const field = must(
    await createField(officer, { name: 'Lĩnh vực thử', ordinal: '1', ...key() }),
  ).id
  const year = {
    campaignId: campaign,
    year: '2020',
    plan: '',
    decisionNumber: '',
    decidedOn: '',
    issuerId: null,
    openedOn: '02/01/2020',
    deadline: '30/03/2020',
    note: '',
    fieldIds: [field],
    unitIds: expected,
  }
  const campaignYear = must(await openCampaignYear(officer, { ...year, ...key() })).id
  const ofAll = { ...printed(book), unitId: null, eventId: null }
  const tally = must(await createTally(officer, { ...ofAll, ...key() })).id
  const ofUnit = { ...printed(book), count: '12', sourceTitle: 'Một bài báo khác' }
  must(await createTally(officer, { ...ofUnit, ...key() }))
  const period = { from: 2016, to: 2021, campaign: null, event: null, unit: null }
  const text = { template: 'review' as const, title: 'Báo cáo giai đoạn', blocks: [] }
  const report = must(await saveReport(officer, { ...text, ...period, ...key() })).id
  const view = { listing: 'awards' as const, name: 'Của văn phòng', query: 'level=district' }
  const savedView = must(await createView(officer, { ...view, sharedWith: [], ...key() })).id
  return { decision, campaign, event, campaignYear, field, tally, report, savedView, source: 1 }
}

/** What the office alone does: a list read in, an edit of many awards. */
export async function enterOfficeWork(
  { officer, file, campaign: campaignId }: AccessBook,
  { collective }: { collective: number },
) {
  const named = { unit: 'Khu phố 3', form: 'Tuyên dương' }
  const list = listOf([
    { kind: 'individual', name: 'Bùi Thị Danh Sách', year: 2021 },
    { kind: 'collective', name: 'Tổ Danh Sách', year: 2021, level: 'district', ...named },
  ])
  const { fileName, size, sha256 } = file
  const constants = { campaignId } as never
  const batch = { fileName, size, sha256, list, constants, createKey: newKey() }
  const edit = { ids: [collective], citation: 'Giữ vững nền nếp', achievement: 'set' as const }
  const preview = await previewEdit({ db: officer.db.reader, actor: officer.actor }, edit)
  if (!preview.ok) throw new Error(JSON.stringify(preview))
  const seen = preview.seen
  const bulkEdit = must(await editAwards(officer, { ...edit, seen, createKey: newKey() })).id
  const taken = { kind: 'awards' as const, format: 'xlsx' as const, about: null, people: 1 }
  must(await recordExport(officer, taken))
  return { import: must(await startImport(officer, batch)).id, bulkEdit }
}

const printed = ({ campaign, form, event, committee }: AccessBook) => ({
  measure: 'awards' as const,
  count: '132',
  bound: null,
  recipientKind: 'collective' as const,
  level: 'district' as const,
  yearFrom: '2016',
  yearTo: '2021',
  campaignId: campaign,
  awardFormId: form,
  eventId: event,
  fieldId: null,
  stage: null,
  unitId: committee,
  partOfId: null,
  sourceId: null,
  sourceTitle: 'Một bài báo',
  sourcePublisher: '',
  sourcePublishedOn: '12/11/2021',
  sourceUrl: '',
  quote: '132 tập thể được tuyên dương',
  remark: '',
})

import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { createAward } from '@/db/awards/commands'
import { type AwardRow, streamAwards } from '@/db/awards/queries'
import { startImport } from '@/db/imports/commands'
import { takeRows } from '@/db/imports/commands-rows'
import { saveImport } from '@/db/imports/commands-save'
import { getImport, listImportRows } from '@/db/imports/queries'
import { letAllIssue, praised, type SmallBook, smallBook } from '@/db/testing'
import { sent } from '@/db/testing/lists'
import type { ListRow, ListWords } from '@/documents/list'
import { listCsv } from '@/documents/list-csv'
import { listXlsx } from '@/documents/list-xlsx'
import { readList } from '@/documents/read-list'
import { bytesOf, stateHead, wordsIn } from '@/documents/testing/award-list'
import { formKinds, levels, recipientKinds } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'
import { listRows } from '../awards/export/list-rows'

// biome-ignore lint/suspicious/noExplicitAny: the keys are those of files read at run time
const t = createTranslator({ locale: 'vi', messages: loadMessages('vi') as Record<string, any> })
const words = wordsIn('vi')

const people = fc
  .tuple(
    fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Đặng', 'Võ', 'Huỳnh', 'Ngô', 'Lý'),
    fc.constantFrom('Thị', 'Văn', 'Ngọc', 'Quốc', 'Hoàng Minh', 'Thị Kim'),
    fc.constantFrom('Hoà', 'Thuý', 'Ý', 'Đường', 'Chi', 'Bảy', 'An', 'Khuyên'),
  )
  .map((parts) => parts.join(' '))
const collectives = fc
  .tuple(
    fc.constantFrom('Hội Liên hiệp Phụ nữ', 'Công an', 'Chi bộ', 'Ban điều hành', 'Trạm Y tế'),
    fc.constantFrom('phường Tây Thạnh', 'phường Sơn Kỳ', 'khu phố 3', 'khu phố 12'),
  )
  .map((parts) => parts.join(' '))
const nameOf = {
  individual: people,
  collective: collectives,
  household: people.map((name) => `Hộ ông ${name}`),
}

const decisions = [
  { decisionNumber: '25-QĐ/QU', decidedOn: '2021-11-10', issuer: 'committee' },
  { decisionNumber: '1024/QĐ-UBND', decidedOn: '2018-03-05', issuer: 'tayThanh' },
  { decisionNumber: '07/QĐ-MTTQ', decidedOn: '2016-12-31', issuer: 'sonKy' },
  { decisionNumber: '', decidedOn: '', issuer: null },
] as const

/** One award as the form sends it, but for what only a book knows. */
const award = fc.constantFrom(...recipientKinds).chain((recipientKind) =>
  fc.record({
    recipientKind: fc.constant(recipientKind),
    recipientName: nameOf[recipientKind],
    recipientNote: fc.constantFrom(
      '',
      'Tổ trưởng',
      'Phó Chủ tịch',
      'Giáo viên, Tổ trưởng chuyên môn',
    ),
    unit: fc.constantFrom('committee', 'tayThanh', 'khuPho3', 'sonKy'),
    form: fc.constantFrom(...formKinds),
    level: fc.constantFrom(...levels),
    awardYear: fc.integer({ min: 2016, max: 2021 }).map(String),
    decision: fc.constantFrom(...decisions),
    withCampaign: fc.boolean(),
    withEvent: fc.boolean(),
    citation: fc.constantFrom(
      '',
      'Có thành tích xuất sắc',
      'Giúp 12 hộ thoát nghèo; vận động 1.500 kg gạo',
      // A sheet would take these for formulas: a CSV leads them with an apostrophe.
      '- Giúp 12 hộ thoát nghèo',
      '+ 3 mô hình được nhân rộng',
      '=1+1',
    ),
    rewardAmount: fc.constantFrom('', '300000', '1490000'),
  }),
)
type Award = typeof award extends fc.Arbitrary<infer T> ? T : never

const books = fc.uniqueArray(award, {
  minLength: 1,
  maxLength: 12,
  // Twice the same would rightly be doubted.
  selector: ({ recipientKind, recipientName, unit, form }) =>
    [recipientKind, recipientName, unit, form].join('|'),
})

test.each(['xlsx', 'csv'] as const)(
  'a list exported as %s and brought in again gives the same awards',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(books, async (awards) => {
        const from = await issuingBook()
        for (const each of awards) await enter(from, each)
        const before = await rowsOf(from)
        const into = await issuingBook()
        await bringIn(into, await fileOf(before, format))
        expect((await rowsOf(into)).map(said)).toEqual(before.map(said))
      }),
      { numRuns: 25 },
    )
  },
)

/** A book in which every unit may issue decisions. */
async function issuingBook(): Promise<SmallBook> {
  const book = await smallBook()
  await letAllIssue(book)
  return book
}

async function enter(
  book: SmallBook,
  { unit, form, decision, withCampaign, withEvent, ...each }: Award,
) {
  const answer = await createAward(
    book.as.officer,
    praised(book, {
      ...each,
      decisionNumber: decision.decisionNumber,
      decidedOn: decision.decidedOn,
      unitId: book.units[unit as keyof typeof book.units],
      awardFormId: book.form[form],
      doubtReason: 'Khen cho cả giai đoạn',
      issuerId: decision.issuer && book.units[decision.issuer],
      campaignId: withCampaign ? book.campaign : null,
      eventId: withEvent ? book.event : null,
    }),
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
}

/** As the export route streams them. */
async function rowsOf(book: SmallBook): Promise<AwardRow[]> {
  const ctx = { db: book.db.reader, actor: book.as.officer.actor }
  const rows: AwardRow[] = []
  for await (const block of streamAwards(ctx, {}, { by: 'recorded', down: false }))
    rows.push(...block)
  return rows
}

async function fileOf(rows: AwardRow[], format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const lines = (): AsyncGenerator<ListRow[]> => listRows(blocks(rows), t as never)
  const known: ListWords = words
  return bytesOf(
    format === 'xlsx' ? listXlsx(headWithYear, lines(), known) : listCsv(lines(), known),
  )
}

/** A list that was filtered by a year says so above its rows, which say their own. */
const headWithYear = { ...stateHead, filters: ['Cấp: Quận', 'Năm: 2019', 'Đối tượng: Cá nhân'] }

async function* blocks(rows: AwardRow[]) {
  yield rows
}

async function bringIn(book: SmallBook, bytes: Uint8Array): Promise<void> {
  const officer = book.as.officer
  const read = await readList({ bytes }, 'danh-sach')
  if (!read.ok) throw new Error(read.error.message)
  const started = await startImport(officer, sent(read.list))
  if (!started.ok) throw new Error(JSON.stringify(started))
  const { id } = started.value
  await takeRows(officer, { id, rows: 'warning', take: true })
  const reading = { db: book.db.reader, actor: officer.actor }
  const batch = await getImport(reading, id)
  const rows = await listImportRows(reading, id, { tab: 'error', page: 1 })
  expect(rows.map(({ cells, problems }) => ({ cells, problems }))).toEqual([])
  expect(await saveImport(officer, { id, version: batch?.version ?? 1 })).toMatchObject({
    ok: true,
  })
}

const said = (row: AwardRow) => ({
  kind: row.recipientKind,
  name: row.recipientName,
  position: row.recipientNote,
  unit: row.unitName,
  form: row.form,
  level: row.level,
  year: row.awardYear,
  decision: row.decisionNumber,
  decidedOn: row.decidedOn,
  issuer: row.issuer,
  campaign: row.campaign,
  event: row.event,
  citation: row.citation,
  amount: row.rewardAmount,
})

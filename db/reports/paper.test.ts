import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { blankPaper } from '@/domain/report/paper'
import type { Block } from '@/domain/report/types'
import { auditEntries } from '../audit/table'
import { newKey } from '../open'
import { type SmallBook, smallBook } from '../testing'
import { saveReport, updateReport } from './commands'
import { getReport } from './queries'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const blocks: Block[] = [{ kind: 'paragraph', parts: [{ text: 'Kết quả tốt.' }] }]
const about = {
  template: 'review',
  from: 2016,
  to: 2021,
  title: 'Sơ kết',
  blocks,
  campaign: null,
  event: null,
  unit: null,
} as const
const paper = {
  number: ' 12-BC/QU ',
  signedOn: '15/11/2021',
  recipients: 'Thường trực Quận ủy\n\n\n\nLưu Văn phòng',
  authority: 'T/M Ban Thường vụ',
  signatoryPosition: '',
  signatory: 'Lê Thị Kim Hồng',
}
const save = (more: object = {}) =>
  saveReport(book.as.officer, { ...about, createKey: newKey(), ...more })
const saved = async (id: number) => {
  const report = await getReport({ db: book.db.reader, actor: book.as.leader.actor }, id)
  if (!report) throw new Error('no report')
  return report
}
const idOf = (answer: Awaited<ReturnType<typeof save>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}
const entries = () =>
  book.db.reader.select().from(auditEntries).where(eq(auditEntries.noun, 'report'))

test('number, date, recipients and signature are kept with the text, apart from it, and told in the history', async () => {
  const id = idOf(await save({ paper }))
  const report = await saved(id)
  expect(report.blocks).toEqual(blocks)
  expect(report.paper).toEqual({
    number: '12-BC/QU',
    signedOn: '2021-11-15',
    recipients: 'Thường trực Quận ủy\n\nLưu Văn phòng',
    authority: 'T/M Ban Thường vụ',
    signatoryPosition: null,
    signatory: 'Lê Thị Kim Hồng',
  })
  const [entry] = await entries()
  expect(JSON.parse(entry?.after ?? '')).toMatchObject({
    title: 'Sơ kết',
    paperNumber: '12-BC/QU',
    signatory: 'Lê Thị Kim Hồng',
    blocks: 'Kết quả tốt.',
  })
})

test('a report without them is one as before; an update changes, keeps or takes them away', async () => {
  const id = idOf(await save())
  expect((await saved(id)).paper).toEqual(blankPaper)
  const update = (version: number, more: object) =>
    updateReport(book.as.officer, { id, version, title: 'Sơ kết', blocks, ...more })
  expect(await update(1, { paper })).toMatchObject({ ok: true })
  expect(await update(2, {})).toMatchObject({ ok: true })
  expect((await saved(id)).paper).toMatchObject({ signatory: 'Lê Thị Kim Hồng' })
  expect(await update(3, { paper: { ...paper, signatory: '' } })).toMatchObject({ ok: true })
  expect((await saved(id)).paper).toMatchObject({ number: '12-BC/QU', signatory: null })
  expect(await update(4, { paper: blankPaper })).toMatchObject({ ok: true })
  const report = await saved(id)
  expect([report.paper, report.blocks]).toEqual([blankPaper, blocks])
  expect(await entries()).toHaveLength(5)
})

test('an impossible date or a name without end is refused beside its field, and nothing is kept', async () => {
  for (const [more, field] of [
    [{ signedOn: '31/02/2021' }, 'paper.signedOn'],
    [{ signatory: 'a'.repeat(121) }, 'paper.signatory'],
    [{ number: '1'.repeat(61) }, 'paper.number'],
    [{ recipients: 'a'.repeat(2001) }, 'paper.recipients'],
  ] as const) {
    const answer = await save({ paper: { ...paper, ...more } })
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    expect(Object.keys(answer.ok ? {} : answer.problems)).toEqual([field])
  }
  expect(await entries()).toHaveLength(0)
})

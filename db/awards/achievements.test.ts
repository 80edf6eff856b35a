import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { praised, type SmallBook, smallBook } from '../testing'
import { achievementsOf } from './achievements'
import { createAward, revokeAward } from './commands'
import { awards } from './table'

let book: SmallBook
beforeEach(async () => {
  book = await smallBook()
})

const reader = (who: keyof SmallBook['as'] = 'leader') => ({
  db: book.db.reader,
  actor: book.as[who].actor,
})
const give = async (changes: Parameters<typeof praised>[1] = {}) => {
  const made = await createAward(book.as.officer, praised(book, changes))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}

test('a person’s awards stand year by year with number, day and issuer of the decision', async () => {
  const id = await give()
  const [award] = await book.db.reader.select().from(awards).where(eq(awards.id, id))
  const individualId = award?.individualId ?? 0
  const known = { individualId, decisionNumber: '', decidedOn: '', issuerId: null }
  await give({ ...known, awardYear: '2018', awardFormId: book.form.title })
  const lines = await achievementsOf(reader(), { noun: 'individual', id: individualId })
  expect(lines).toMatchObject([
    { year: 2018, kind: 'title', form: 'Chiến sĩ thi đua', number: null, issuer: null },
    {
      year: 2021,
      kind: 'praise',
      number: '25-QĐ/QU',
      decidedOn: '2021-11-10',
      issuer: 'Quận ủy quận Tân Phú',
    },
  ])
  await revokeAward(book.as.officer, {
    id,
    version: 1,
    decisionNumber: '30-QĐ/QU',
    decidedOn: '01/12/2021',
    issuerId: book.units.committee,
    reason: 'Kê khai sai',
  })
  const left = await achievementsOf(reader(), { noun: 'individual', id: individualId })
  expect(left.map(({ year }) => year)).toEqual([2018])
})

test('a unit’s own history is what it was given as a collective, not what its people were', async () => {
  const { tayThanh, sonKy } = book.units
  await give()
  await give({ recipientKind: 'collective', recipientName: 'Phường Tây Thạnh', recipientNote: '' })
  await give({ recipientKind: 'collective', recipientName: 'Tổ hòa giải 3', recipientNote: '' })
  const own = await achievementsOf(reader(), { noun: 'unit', id: tayThanh })
  expect(own).toHaveLength(1)
  const elsewhere = { recipientName: 'Phường Sơn Kỳ', unitId: sonKy, recipientNote: '' }
  await give({ recipientKind: 'collective', ...elsewhere })
  expect(await achievementsOf(reader('contributor'), { noun: 'unit', id: sonKy })).toEqual([])
})

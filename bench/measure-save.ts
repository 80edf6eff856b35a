import { createAward } from '@/db/awards/commands'
import { newKey } from '@/db/open'
import { randomFrom } from '@/db/seed/random'
import { bareSave, type Saved } from './bare-save'
import { against, p95OfEach, type Row } from './measure'
import { personName } from './names'
import { type Book, officerOf } from './open-book'

/**
 * One award saved durably through the command (policy, reading and checking, audit, counts, search),
 * beside the bare inserts of the same rows in one transaction on the same connection.
 */
export async function measureSave(book: Book): Promise<Row[]> {
  const random = randomFrom(book.awards + 1)
  const ctx = officerOf(book)
  const decision = book.db.raw
    // Of the award's year: another one would be asked about.
    .prepare(
      "select number, decidedOn, issuerId, id from decisions where decidedOn like '2021-%' order by id desc limit 1",
    )
    .get() as Saved['decision']
  const bare = bareSave(book)
  const wanted = (): Saved => ({
    // Names that the register does not hold yet: a person and a name are entered with the award.
    name: `${personName(random)} ${random.whole(1e9).toString(36).replace(/\d/g, 'a')}`,
    unitId: book.ward,
    awardFormId: 3,
    campaignId: 1,
    eventId: 5,
    decision,
    createKey: newKey(),
  })
  const ours = async () => {
    const answer = await createAward(ctx, formOf(wanted()))
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  }
  const [value = 0, floor = 0] = await p95OfEach([ours, () => bare(wanted())], 300)
  return [against('save one award, durable', value, floor, 3)]
}

const formOf = (saved: Saved) => ({
  recipientKind: 'individual' as const,
  individualId: null,
  recipientName: saved.name,
  recipientNote: 'Giáo viên',
  unitId: saved.unitId,
  awardFormId: saved.awardFormId,
  level: 'district' as const,
  campaignId: saved.campaignId,
  eventId: saved.eventId,
  modelId: null,
  decisionNumber: saved.decision.number,
  decidedOn: saved.decision.decidedOn,
  issuerId: saved.decision.issuerId,
  awardYear: 2021,
  meritFrom: '',
  meritTo: '',
  citation: 'Có thành tích xuất sắc',
  rewardAmount: '',
  certificateNumber: '',
  createKey: saved.createKey,
})

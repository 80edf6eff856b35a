import { eq } from 'drizzle-orm'
import { awardForms } from '../award-forms/table'
import { awardStatusChanges, awards } from '../awards/table'
import { indexName } from '../recipient-names'
import { type DemoProposal, demoProposals } from './data/demo'
import { type Demo, instantBefore, yearOf } from './demo'
import { senderOf } from './demo-registrations'
import { known } from './seeding'

const formName = 'Tuyên dương'

/** What units propose: counted nowhere until the office confers it. */
export async function enterDemoProposals(demo: Demo): Promise<void> {
  const [form] = await demo.tx.select().from(awardForms).where(eq(awardForms.name, formName))
  if (!form) return
  for (const proposal of demoProposals) await enterProposal(demo, form.id, proposal)
  await demo.recordBatch('award', demoProposals.length)
}

async function enterProposal(
  demo: Demo,
  awardFormId: number,
  { unit, kind, name, note, citation, returned }: DemoProposal,
): Promise<void> {
  const { tx, sample, now, campaignId, units, officeUser } = demo
  const { id: nameId, sortKey } = await indexName(tx, kind, name)
  const status = returned ? 'returned' : 'proposed'
  const sentAt = instantBefore(now, 6).toISOString()
  const [row] = await tx
    .insert(awards)
    .values({
      ...sample,
      recipientKind: kind,
      unitId: known(units, unit),
      recipientName: name,
      recipientNote: note,
      unitName: unit,
      awardFormId,
      level: 'district',
      regime: 'party',
      campaignId,
      awardYear: yearOf(now),
      citation,
      status,
      nameId,
      sortKey,
      updatedAt: sentAt,
    })
    .returning()
  if (!row) throw new Error('the proposal was not entered')
  const change = { ...sample, awardId: row.id }
  await tx
    .insert(awardStatusChanges)
    .values({ ...change, status: 'proposed', at: sentAt, byUserId: senderOf(demo, unit) })
  if (!returned) return
  const at = instantBefore(now, 2).toISOString()
  await tx
    .insert(awardStatusChanges)
    .values({ ...change, status: 'returned', at, byUserId: officeUser, reason: returned })
}

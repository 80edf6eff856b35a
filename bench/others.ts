import { eq } from 'drizzle-orm'
import { createAward } from '@/db/awards/commands'
import { listAwards } from '@/db/awards/queries'
import type { Context } from '@/db/command'
import { dashboard } from '@/db/dashboard/queries'
import { newKey } from '@/db/open'
import { randomFrom } from '@/db/seed/random'
import { sessions } from '@/db/users/table'
import { percentile } from './measure'
import { personName } from './names'

/** What others do meanwhile, in milliseconds each: saving an award, reading a page, renewing a session. */
export type Others = Record<'save' | 'page' | 'session', { p95: number; max: number; n: number }>

/** So long one waits between two things, in milliseconds. */
const rest = 60

/**
 * Three people at work in the same process, as on a server; each waits until it was due to begin, so
 * that a thread that is held counts too. Answers how to stop and what each of them waited for.
 */
export function beginOthers(ctx: Context): () => Promise<Others> {
  const { db, actor } = ctx
  const random = randomFrom(17)
  const idOf = (statement: string) => (db.raw.prepare(statement).get() as { id: number }).id
  const unitId = idOf(`select id from units where level = 'ward' order by id limit 1`)
  const awardFormId = idOf(`select id from awardForms where recipientKinds like '%individual%'`)
  const now = new Date()
  const token = newKey()
  const session = { userId: actor.userId, token, expiresAt: now, createdAt: now, updatedAt: now }
  const begun = db.lock(async () => {
    await db.writer.insert(sessions).values(session)
  })
  const reading = { db: db.reader, actor }
  const works: Record<keyof Others, () => Promise<unknown>> = {
    save: async () => {
      const recipientName = `${personName(random)} ${random.whole(1e9).toString(36).replace(/\d/g, 'a')}`
      const answer = await createAward(
        { ...ctx, now: new Date() },
        { ...award, recipientName, unitId, awardFormId, createKey: newKey() },
      )
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    },
    page: async () => {
      await listAwards(reading, {}, { sort: { by: 'year', down: true }, page: 1 })
      await dashboard(reading, { from: 2016, to: 2021 })
    },
    session: () =>
      db.lock(async () => {
        const mine = eq(sessions.token, token)
        await db.writer.update(sessions).set({ updatedAt: new Date() }).where(mine)
      }),
  }
  let isOver = false
  const people = Object.entries(works).map(async ([what, work]) => {
    await begun
    const times: number[] = []
    while (!isOver) {
      const due = performance.now() + rest
      await new Promise((resolve) => setTimeout(resolve, rest))
      await work()
      times.push(performance.now() - due)
    }
    return [what, { p95: percentile(times), max: Math.max(...times), n: times.length }] as const
  })
  return async () => {
    isOver = true
    return Object.fromEntries(await Promise.all(people)) as Others
  }
}

const award = {
  recipientKind: 'individual' as const,
  individualId: null,
  recipientNote: 'Giáo viên',
  level: 'ward' as const,
  campaignId: null,
  eventId: null,
  modelId: null,
  decisionNumber: '',
  decidedOn: '',
  issuerId: null,
  awardYear: 2021,
  meritFrom: '',
  meritTo: '',
  citation: 'Có thành tích xuất sắc',
  rewardAmount: '',
  certificateNumber: '',
}

import { openMemory } from '../open'
import type { ReadContext } from '../read'
import { seedBook } from '../seed/seed'

/** A seeded book for tests, read by its leader or by one unit. */
export async function sampleBook() {
  const db = openMemory()
  await seedBook(db, { sample: true, now: new Date('2021-11-15T02:00:00Z') })
  const account = { userId: 1, name: 'Phạm Thùy Dương', unitName: null, mustChangePassword: false }
  const leader: ReadContext = {
    db: db.reader,
    actor: { ...account, role: 'leader', unitId: null },
  }
  const of = (unitId: number): ReadContext => ({
    db: db.reader,
    actor: { ...account, role: 'contributor', unitId },
  })
  return { leader, of }
}

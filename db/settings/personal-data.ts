import { and, asc, count, eq } from 'drizzle-orm'
import { anonymisations } from '../anonymisations/table'
import { individuals } from '../individuals/table'
import type { ReadContext } from '../read'
import { users } from '../users/table'
import { readOffice } from './office'
import { readRetention } from './retention'
import { readSecurity } from './security'

/** What the page in plain words says of this very book, for everybody who is signed in. */
export async function personalDataFacts({ db }: ReadContext) {
  const [office, retention, security] = await Promise.all([
    readOffice(db),
    readRetention(db),
    readSecurity(db),
  ])
  const n = count()
  const [people] = await db.select({ n }).from(individuals)
  const [gone] = await db.select({ n }).from(anonymisations)
  const administrators = await db
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true)))
    .orderBy(asc(users.name), asc(users.id))
  return {
    office: office?.name ?? '',
    retention,
    security,
    people: people?.n ?? 0,
    anonymised: gone?.n ?? 0,
    administrators: administrators.map(({ name }) => name),
  }
}

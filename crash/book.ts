import { eq } from 'drizzle-orm'
import { awardForms } from '@/db/award-forms/table'
import { awards } from '@/db/awards/table'
import { restoreBackup } from '@/db/backup/restore'
import { imports } from '@/db/imports/table'
import { type Database, openToVerify } from '@/db/open'
import { units } from '@/db/units/table'
import { verifyBook } from '@/db/verify/book'
import type { Held } from './ledger'

export type Looked = { awards: Held[]; entries: number; problems: string[] }

/** Looks at a folder's book from outside, as `npm run verify` does; a server may have it open. */
export const lookAt = (folder: string): Promise<Looked> =>
  reading(folder, async (db) => {
    const { problems, checked } = await verifyBook(db)
    const rows = await db.reader
      .select({ name: awards.recipientName, citation: awards.citation, status: awards.status })
      .from(awards)
    const held = rows.map(({ name, citation, status }) => ({
      name,
      citation,
      stands: status === 'conferred',
    }))
    return { awards: held, entries: checked.auditEntries, problems }
  })

/** Restores a backup into a folder: what is wrong with the book then. */
export async function restored(file: string, folder: string): Promise<string[]> {
  const { problems } = await restoreBackup(file, folder, { now: new Date() })
  return problems
}

export const importVersion = (folder: string, id: number): Promise<number> =>
  reading(folder, async (db) => {
    const [batch] = await db.reader.select().from(imports).where(eq(imports.id, id))
    return batch?.version ?? 0
  })

/** A unit and a form of the sample book, to write awards with. */
export const registersOf = (folder: string) =>
  reading(folder, async (db) => {
    const [unit] = await db.reader.select().from(units).where(eq(units.name, 'Phường Phú Trung'))
    const [form] = await db.reader
      .select()
      .from(awardForms)
      .where(eq(awardForms.name, 'Tuyên dương'))
    if (!unit || !form) throw new Error('the sample book has other units and forms')
    return { unitId: unit.id, awardFormId: form.id }
  })

async function reading<T>(folder: string, look: (db: Database) => Promise<T>): Promise<T> {
  const db = openToVerify(folder)
  try {
    return await look(db)
  } finally {
    db.close()
  }
}

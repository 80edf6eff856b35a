import { and, eq, ne } from 'drizzle-orm'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import { already, defineCommand, done, notFound, refuse, stale } from '../command'
import type { Tx } from '../open'
import { createFieldInput, updateFieldInput } from './input'
import { createFieldPolicy, updateFieldPolicy } from './policy'
import { fields } from './table'

export const createField = defineCommand(createFieldPolicy, {
  input: createFieldInput,
  run: async (tx, input) => {
    const [twin] = await tx.select().from(fields).where(eq(fields.createKey, input.createKey))
    if (twin) return already({ id: twin.id })
    if (await nameTaken(tx, input.name, 0))
      return refuse({ name: problem('duplicate', { what: input.name }) })
    const [row] = await tx.insert(fields).values(input).returning()
    if (!row) throw new Error('field was not entered')
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

export const updateField = defineCommand(updateFieldPolicy, {
  input: updateFieldInput,
  run: async (tx, { id, version, ...input }) => {
    const [before] = await tx.select().from(fields).where(eq(fields.id, id))
    if (!before) return notFound()
    if (await nameTaken(tx, input.name, id))
      return refuse({ name: problem('duplicate', { what: input.name }) })
    const [after] = await tx
      .update(fields)
      .set({ ...input, version: version + 1 })
      .where(and(eq(fields.id, id), eq(fields.version, version)))
      .returning()
    if (!after) return stale(tx, 'field', id)
    return done({ id, before, after }, { id })
  },
})

/** "Văn hoá" and "Văn hóa" are one field: compared without marks. A list of a dozen rows. */
async function nameTaken(tx: Tx, name: string, except: number): Promise<boolean> {
  const others = await tx.select({ name: fields.name }).from(fields).where(ne(fields.id, except))
  return others.some((other) => fold(other.name) === fold(name))
}

import { ne } from 'drizzle-orm'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import { already, defineCommand, done, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { createFieldInput, updateFieldInput } from './input'
import { createFieldPolicy, updateFieldPolicy } from './policy'
import { fields } from './table'

const register = registerOf(fields, 'field')

export const createField = defineCommand(createFieldPolicy, {
  input: createFieldInput,
  run: async (tx, input) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    if (await nameTaken(tx, input.name, 0))
      return refuse({ name: problem('duplicate', { what: input.name }) })
    const row = await register.enter(tx, input)
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

export const updateField = defineCommand(updateFieldPolicy, {
  input: updateFieldInput,
  run: async (tx, { id, version, ...input }) => {
    const before = await register.load(tx, { id })
    if ('ok' in before) return before
    if (await nameTaken(tx, input.name, id))
      return refuse({ name: problem('duplicate', { what: input.name }) })
    const after = await register.save(tx, { id, version }, input)
    if ('ok' in after) return after
    return done({ id, before, after }, { id })
  },
})

/** "Văn hoá" and "Văn hóa" are one field: compared without marks. A list of a dozen rows. */
async function nameTaken(tx: Tx, name: string, except: number): Promise<boolean> {
  const others = await tx.select({ name: fields.name }).from(fields).where(ne(fields.id, except))
  return others.some((other) => fold(other.name) === fold(name))
}

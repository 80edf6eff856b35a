import { eq } from 'drizzle-orm'
import { type ListValues, unitTextOf } from '@/domain/list'
import { unitKey } from '@/domain/unit-names'
import { awardForms } from '../award-forms/table'
import { defineLongCommand, refuse } from '../command'
import type { Reader } from '../engine/connection'
import { units } from '../units/table'
import { settleTextInput } from './input'
import { importRegister } from './load'
import { settleTextPolicy } from './policy'
import { closed } from './running'
import { sayOfRows } from './say-of-rows'

type About = 'unit' | 'form'

/**
 * Says once what a text of the list means: the unit that "P. TSN" is, the form that "Giấy khen" is.
 * It holds for every row of the batch that says the same and has no other choice of its own.
 * `choice: 'new'` enters the unit as the file names it. Answers how many rows it settled.
 */
export const settleText = defineLongCommand(settleTextPolicy, {
  input: settleTextInput,
  run: async ({ id, about, text, choice, was }, ctx) => {
    const { reader } = ctx.db
    const batch = await importRegister.load(reader, { id })
    if ('ok' in batch) return batch
    const refused = closed(batch)
    if (refused) return refused
    if (choice === 'new' ? about === 'form' : !(await isThere(reader, about, choice)))
      return refuse({ choice: 'notFound' })
    const key = about === 'unit' ? 'unitId' : 'awardFormId'
    return sayOfRows(ctx, settleTextPolicy, {
      id,
      said: { about, text, choice },
      row: ({ chosen, cells }) =>
        chosen?.[key] === was && saysSame(about, cells, text)
          ? { chosen: { ...chosen, [key]: choice } }
          : null,
    })
  },
})

const textOf = (about: About, cells: ListValues): string =>
  about === 'unit' ? unitTextOf(cells) : (cells.form ?? '')

/** A unit is the same text in capitals or shortened; a form has to be written so. */
const saysSame = (about: About, cells: ListValues, text: string): boolean =>
  about === 'unit' ? unitKey(textOf(about, cells)) === unitKey(text) : textOf(about, cells) === text

async function isThere(db: Reader, about: About, id: number): Promise<boolean> {
  const of = about === 'unit' ? units : awardForms
  const [row] = await db.select({ id: of.id }).from(of).where(eq(of.id, id))
  return row !== undefined
}

import { eq, isNull } from 'drizzle-orm'
import { type ListValues, unitTextOf } from '@/domain/list'
import { unitKey } from '@/domain/unit-names'
import { awardForms } from '../award-forms/table'
import { already, defineCommand, done, notFound, refuse } from '../command'
import type { Tx } from '../open'
import { units } from '../units/table'
import { settleTextInput } from './input'
import { loadImport } from './load'
import { settleTextPolicy } from './policy'
import { chooseForRow, eachRow, recheckAll } from './rows'
import { closed } from './running'
import { importRows } from './table'

type About = 'unit' | 'form'

/**
 * Says once what a text of the list means: the unit that "P. TSN" is, the form that "Giấy khen" is.
 * It holds for every row of the batch that says the same and has no other choice of its own.
 * `choice: 'new'` enters the unit as the file names it. Answers how many rows it settled.
 */
export const settleText = defineCommand(settleTextPolicy, {
  input: settleTextInput,
  run: async (tx, { id, about, text, choice, was }, { now }) => {
    const batch = await loadImport(tx, id)
    if (!batch) return notFound()
    const refused = closed(batch)
    if (refused) return refused
    if (choice === 'new' ? about === 'form' : !(await isThere(tx, about, choice)))
      return refuse({ choice: 'notFound' })
    const key = about === 'unit' ? 'unitId' : 'awardFormId'
    let rows = 0
    for await (const row of eachRow(tx, id, isNull(importRows.resultId))) {
      if (row.chosen?.[key] !== was || !saysSame(about, row.cells, text)) continue
      await chooseForRow(tx, row, { [key]: choice })
      rows += 1
    }
    if (rows === 0) return already({ id, rows })
    await recheckAll(tx, batch, now)
    return done({ id, before: null, after: { about, text, choice, rows } }, { id, rows })
  },
})

const textOf = (about: About, cells: ListValues): string =>
  about === 'unit' ? unitTextOf(cells) : (cells.form ?? '')

/** A unit is the same text in capitals or shortened; a form has to be written so. */
const saysSame = (about: About, cells: ListValues, text: string): boolean =>
  about === 'unit' ? unitKey(textOf(about, cells)) === unitKey(text) : textOf(about, cells) === text

async function isThere(tx: Tx, about: About, id: number): Promise<boolean> {
  const of = about === 'unit' ? units : awardForms
  const [row] = await tx.select({ id: of.id }).from(of).where(eq(of.id, id))
  return row !== undefined
}

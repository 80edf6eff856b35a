import { eq } from 'drizzle-orm'
import { defineCommand, done, refuse, stale } from '../command'
import { units } from '../units/table'
import { updateOfficeInput } from './input'
import { keepSetting } from './kept'
import { officeId, officeKey } from './office'
import { updateOfficePolicy } from './policy'

/** Says who the office is. Papers made from now on bear it; what was issued stays as it was. */
export const updateOffice = defineCommand(updateOfficePolicy, {
  input: updateOfficeInput,
  run: async (tx, { version, ...office }) => {
    if (office.unitId !== null) {
      const [unit] = await tx.select().from(units).where(eq(units.id, office.unitId))
      if (!unit) return refuse({ unitId: 'notFound' })
    }
    const kept = await keepSetting(tx, officeKey, { version, value: office })
    if (!kept) return stale(tx, updateOfficePolicy.noun, officeId)
    const { before } = kept
    return done({ id: officeId, before, after: office }, { version: kept.version })
  },
})

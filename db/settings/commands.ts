import { and, eq } from 'drizzle-orm'
import { defineCommand, done, refuse, stale } from '../command'
import { units } from '../units/table'
import { updateOfficeInput } from './input'
import { officeId, officeKey } from './office'
import { updateOfficePolicy } from './policy'
import { settings } from './table'

/** Says who the office is. Papers made from now on bear it; what was issued stays as it was. */
export const updateOffice = defineCommand(updateOfficePolicy, {
  input: updateOfficeInput,
  run: async (tx, { version, ...office }) => {
    if (office.unitId !== null) {
      const [unit] = await tx.select().from(units).where(eq(units.id, office.unitId))
      if (!unit) return refuse({ unitId: 'notFound' })
    }
    const [before] = await tx.select().from(settings).where(eq(settings.key, officeKey))
    const [after] = before
      ? await tx
          .update(settings)
          .set({ value: office, version: version + 1 })
          .where(and(eq(settings.key, officeKey), eq(settings.version, version)))
          .returning()
      : await tx.insert(settings).values({ key: officeKey, value: office }).returning()
    if (!after) return stale(tx, updateOfficePolicy.noun, officeId)
    return done(
      { id: officeId, before: before?.value ?? null, after: office },
      { version: after.version },
    )
  },
})

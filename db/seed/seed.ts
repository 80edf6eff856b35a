import { awardForms } from '../award-forms/table'
import { rebuildCounts } from '../counts/recount'
import type { Reader } from '../engine/connection'
import { transaction } from '../engine/transaction'
import type { Database } from '../open'
import { settings } from '../settings/table'
import { enterCatalogue } from './catalogue'
import { enterFacts } from './facts'
import { enterSampleAwards } from './sample-awards'
import { enterSamplePeople } from './sample-people'
import { enterSampleRegistrations } from './sample-registrations'
import { enterSampleUnits } from './sample-units'
import { seedingIn } from './seeding'

/**
 * Fills an empty book in one transaction; a book that holds anything is left as it is. With
 * `sample` false it gets the catalogues alone; otherwise also the published facts of quận Tân Phú as
 * real records, and samples beside them that sum exactly to the published figures.
 */
export async function seedBook(
  db: Database,
  { sample, now }: { sample: boolean; now: Date },
): Promise<void> {
  await transaction({ db }, async (tx) => {
    if (await isBegun(tx)) return
    const seeding = seedingIn(tx, now)
    const catalogue = await enterCatalogue(seeding)
    if (!sample) return
    const facts = await enterFacts(seeding, catalogue)
    const units = await enterSampleUnits(seeding, facts)
    const people = await enterSamplePeople(seeding, units)
    const models = await enterSampleRegistrations(seeding, { catalogue, units, people })
    await enterSampleAwards(seeding, { catalogue, facts, units, people, models })
    await rebuildCounts(tx)
  })
}

async function isBegun(db: Reader): Promise<boolean> {
  const named = await db.select({ key: settings.key }).from(settings).limit(1)
  const filled = await db.select({ id: awardForms.id }).from(awardForms).limit(1)
  return named.length + filled.length > 0
}

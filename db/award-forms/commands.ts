import { and, eq, isNull, ne, sum } from 'drizzle-orm'
import { textSortKey } from '@/domain/names'
import { formatNumber } from '@/domain/numbers'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import type { Level, Regime } from '@/domain/vocabulary'
import { already, defineCommand, done, refuse } from '../command'
import { allCampaigns, allYears } from '../counts/keep'
import { formCounts } from '../counts/table'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { createAwardFormInput, updateAwardFormInput } from './input'
import { createAwardFormPolicy, updateAwardFormPolicy } from './policy'
import { awardForms } from './table'

const register = registerOf(awardForms, 'awardForm')

export const createAwardForm = defineCommand(createAwardFormPolicy, {
  input: createAwardFormInput,
  run: async (tx, input) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    if (await taken(tx, input, 0))
      return refuse({ name: problem('duplicate', { what: input.name }) })
    const row = await register.enter(tx, { ...input, ...keysOf(input.name) })
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

/**
 * Corrects a form. Its kind stays as it is once awards have been conferred in it: figures tell khen
 * thưởng from tuyên dương by it, and published ones would change behind the reader's back.
 */
export const updateAwardForm = defineCommand(updateAwardFormPolicy, {
  input: updateAwardFormInput,
  run: async (tx, { id, version, ...input }) => {
    const before = await register.load(tx, { id, version })
    if ('ok' in before) return before
    if (await taken(tx, input, id))
      return refuse({ name: problem('duplicate', { what: input.name }) })
    const used = input.kind === before.kind ? 0 : await conferredIn(tx, id)
    if (used > 0) return refuse({ kind: problem('formKindInUse', { count: formatNumber(used) }) })
    const after = await register.save(tx, before, { ...input, ...keysOf(input.name) })
    if ('ok' in after) return after
    return done({ id, before, after }, { id })
  },
})

const keysOf = (name: string) => ({ sortKey: textSortKey(name), searchText: fold(name) })

/** One name may stand once at each level and in each regime: giấy khen of the ward and of the district. */
async function taken(
  tx: Tx,
  { name, level, regime }: { name: string; level: Level | null; regime: Regime | null },
  except: number,
): Promise<boolean> {
  const same = await tx
    .select({ id: awardForms.id })
    .from(awardForms)
    .where(
      and(
        ne(awardForms.id, except),
        eq(awardForms.sortKey, textSortKey(name)),
        level ? eq(awardForms.level, level) : isNull(awardForms.level),
        regime ? eq(awardForms.regime, regime) : isNull(awardForms.regime),
      ),
    )
  return same.length > 0
}

async function conferredIn(tx: Tx, id: number): Promise<number> {
  const [row] = await tx
    .select({ n: sum(formCounts.n) })
    .from(formCounts)
    .where(
      and(
        eq(formCounts.campaignId, allCampaigns),
        eq(formCounts.awardYear, allYears),
        eq(formCounts.awardFormId, id),
      ),
    )
  return Number(row?.n ?? 0)
}

import { and, eq, ne, or } from 'drizzle-orm'
import { textSortKey } from '@/domain/names'
import { fold } from '@/domain/text'
import { problem } from '@/domain/validation'
import { already, defineCommand, done, type Problems, refuse } from '../command'
import type { Tx } from '../engine/connection'
import { registerOf } from '../register'
import { createCampaignInput, updateCampaignInput } from './input'
import { createCampaignPolicy, updateCampaignPolicy } from './policy'
import { campaigns } from './table'

const register = registerOf(campaigns, 'campaign')

export const createCampaign = defineCommand(createCampaignPolicy, {
  input: createCampaignInput,
  run: async (tx, input) => {
    const twin = await register.twin(tx, input.createKey)
    if (twin) return already({ id: twin.id })
    const taken = await nameTaken(tx, input, 0)
    if (taken) return refuse(taken)
    const row = await register.enter(tx, { ...input, ...keysOf(input) })
    return done({ id: row.id, before: null, after: row }, { id: row.id })
  },
})

export const updateCampaign = defineCommand(updateCampaignPolicy, {
  input: updateCampaignInput,
  run: async (tx, { id, version, ...input }) => {
    const before = await register.load(tx, { id })
    if ('ok' in before) return before
    const taken = await nameTaken(tx, input, id)
    if (taken) return refuse(taken)
    const after = await register.save(tx, { id, version }, { ...input, ...keysOf(input) })
    if ('ok' in after) return after
    return done({ id, before, after }, { id })
  },
})

type Names = { name: string; shortName: string }

/** Both names are found; the list is ordered by the short one, which is how staff call it. */
const keysOf = ({ name, shortName }: Names) => ({
  sortKey: textSortKey(shortName),
  searchText: fold(`${shortName} ${name}`),
})

/** Two campaigns of one name could not be told apart in any list. */
async function nameTaken(
  tx: Tx,
  { name, shortName }: Names,
  except: number,
): Promise<Problems | null> {
  const [other] = await tx
    .select({ name: campaigns.name })
    .from(campaigns)
    .where(
      and(
        ne(campaigns.id, except),
        or(eq(campaigns.name, name), eq(campaigns.sortKey, textSortKey(shortName))),
      ),
    )
  if (!other) return null
  return other.name === name
    ? { name: problem('duplicate', { what: name }) }
    : { shortName: problem('duplicate', { what: shortName }) }
}

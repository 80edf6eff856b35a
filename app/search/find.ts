import 'server-only'
import { pickDecisions } from '@/db/decisions/pick'
import { pickEvents } from '@/db/events/pick'
import { pickIndividuals } from '@/db/individuals/pick'
import { pickModels } from '@/db/models/pick'
import type { ReadContext } from '@/db/read'
import { pickUnits } from '@/db/units/pick'
import { todayIn } from '@/domain/dates'
import type { PluralOf, SearchedNoun } from '@/domain/nouns'
import type { Pick } from '@/domain/pick'

type PickOf = (ctx: ReadContext, q: string, on: string) => Promise<Pick[]>

/** In the order in which they are shown: people first. */
const nouns = {
  individuals: pickIndividuals,
  units: pickUnits,
  decisions: pickDecisions,
  events: pickEvents,
  models: pickModels,
} satisfies Record<PluralOf<SearchedNoun>, PickOf>

export type FoundGroup = { noun: keyof typeof nouns; picks: Pick[] }

/** What the one search box finds, in the actor's scope; a noun without an answer is left out. */
export async function find(ctx: ReadContext, q: string): Promise<FoundGroup[]> {
  if (q.trim() === '') return []
  const today = todayIn(new Date())
  const groups = await Promise.all(
    Object.entries(nouns).map(async ([noun, pick]) => ({
      noun: noun as keyof typeof nouns,
      picks: await pick(ctx, q, today),
    })),
  )
  return groups.filter(({ picks }) => picks.length > 0)
}

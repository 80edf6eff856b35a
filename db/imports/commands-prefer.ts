import { defineLongCommand } from '../command'
import { preferInput } from './input'
import { preferPolicy } from './policy'
import { sayOfRows } from './say-of-rows'

/**
 * Says once for the whole file what is taken where its cells or its title say otherwise than what was
 * chosen for it: the file, or the choice. It can be said otherwise until the rows are saved.
 */
export const prefer = defineLongCommand(preferPolicy, {
  input: preferInput,
  run: ({ id, version, field, take }, ctx) =>
    sayOfRows(ctx, preferPolicy, {
      id,
      version,
      batch: async ({ prefers }) => ({ prefers: { ...prefers, [field]: take } }),
    }),
})

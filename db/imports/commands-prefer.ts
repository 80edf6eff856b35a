import { defineCommand, done, notFound, stale } from '../command'
import { preferInput } from './input'
import { kept, loadImport, writeImport } from './load'
import { preferPolicy } from './policy'
import { recheckAll } from './rows'
import { closed } from './running'

/**
 * Says once for the whole file what is taken where its cells or its title say otherwise than what was
 * chosen for it: the file, or the choice. It can be said otherwise until the rows are saved.
 */
export const prefer = defineCommand(preferPolicy, {
  input: preferInput,
  run: async (tx, { id, version, field, take }, { now }) => {
    const before = await loadImport(tx, id)
    if (!before) return notFound()
    if (before.version !== version) return stale(tx, 'import', id)
    const refused = closed(before)
    if (refused) return refused
    const after = await writeImport(tx, before, { prefers: { ...before.prefers, [field]: take } })
    if (!after) return stale(tx, 'import', id)
    await recheckAll(tx, after, now)
    return done({ id, before: kept(before), after: kept(after) }, { id })
  },
})

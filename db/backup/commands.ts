import { defineLongCommand, done, inOne, refuse } from '../command'
import { backUpNowInput } from './input'
import { backUpNowPolicy } from './policy'
import { runRound } from './run'
import { readStatus } from './status'

/** A round at once: a backup, tried. Answers how many things it found wrong. */
export const backUpNow = defineLongCommand(backUpNowPolicy, {
  input: backUpNowInput,
  run: async (_, ctx) => {
    const { folder } = ctx.db
    if (folder === null) return refuse({ '': 'notFound' })
    await runRound(folder)
    const status = readStatus(folder)
    if (!status?.file) return refuse({ '': 'backupFailed' })
    const { at: madeAt, sequence, problems } = status
    return inOne(ctx, backUpNowPolicy, async () =>
      done({ id: 0, before: null, after: { madeAt, sequence } }, { problems: problems.length }),
    )
  },
})

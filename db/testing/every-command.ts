import type { Command } from '../command'

type AnyCommand = Command<never, unknown>

const files: Record<string, object> = import.meta.glob(['../*/commands*.ts', '!../**/*.test.ts'], {
  eager: true,
})

/** Every command there is: whoever adds one is walked too, without naming it. */
export const everyCommand = Object.values(files)
  .flatMap((file) => Object.values(file))
  .filter((each): each is AnyCommand => typeof each === 'function' && 'policy' in each)

export const nameOf = ({ policy }: AnyCommand) => `${policy.noun}.${policy.verb}`

/** What an office that begins does, in this order. */
export const startSteps = ['office', 'units', 'accounts', 'first'] as const
export type StartStep = (typeof startSteps)[number]

/** The registers that a type-ahead can ask (`/pick/<noun>?q=`). */
export const pickNouns = [
  'units',
  'issuers',
  'individuals',
  'decisions',
  'events',
  'models',
] as const
export type PickNoun = (typeof pickNouns)[number]

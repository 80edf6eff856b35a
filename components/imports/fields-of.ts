import type { ListField, ListNoun } from '@/domain/list'

/** The columns that a list of a noun may have, in the order in which people look for them. */
export const fieldsOf = (noun: ListNoun): ListField[] => [
  ...fields[noun],
  'note',
  'ordinal',
  'skip',
]

const fields: Record<ListNoun, ListField[]> = {
  awards: [
    'name',
    'position',
    'unit',
    'kind',
    'form',
    'level',
    'year',
    'campaign',
    'event',
    'decisionNumber',
    'decidedOn',
    'issuer',
    'honorific',
    'birthYear',
    'gender',
    'citation',
    'amount',
    'certificateNumber',
  ],
  models: [
    'title',
    'unit',
    'field',
    'ownerKind',
    'ownerName',
    'modelKind',
    'year',
    'campaign',
    'content',
    'result',
  ],
  units: ['name', 'code', 'parent', 'unitKind', 'level'],
  individuals: ['name', 'honorific', 'birthYear', 'gender', 'position', 'unit'],
}

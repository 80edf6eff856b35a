import type { getTranslations } from 'next-intl/server'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import type { ModelFilters } from '@/domain/model-filters'
import { levels, modelStages, recipientKinds, unitKinds } from '@/domain/vocabulary'

type Words = Awaited<ReturnType<typeof getTranslations<'models'>>>
type Vocabulary = Awaited<ReturnType<typeof getTranslations<'vocabulary'>>>
type Named = { id: number; name: string }

/** The conditions that only works and models have, as chips. */
export function modelChips(
  f: ModelFilters,
  fields: Named[],
  t: Words,
  words: Vocabulary,
): FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: string, label: string, value: string) =>
    chips.push({ keys: [key], label, value })
  if (f.field === 'none') add('field', t('column.field'), t('noField'))
  else if (f.field) {
    const name = fields.find(({ id }) => id === f.field)?.name
    add('field', t('column.field'), name ?? `#${f.field}`)
  }
  if (f.ownerKind) add('ownerKind', t('column.owner'), words(`kind.${f.ownerKind}`))
  if (f.level)
    add('level', t('level'), f.level === 'none' ? t('noLevel') : words(`levelFull.${f.level}`))
  if (f.unitKind) add('unitKind', t('filter.unitKind'), words(`unitKind.${f.unitKind}`))
  if (f.stage) add('stage', t('filter.stage'), words(`modelStage.${f.stage}`))
  if (f.reached) add('reached', t('filter.reached'), words(`modelStage.${f.reached}`))
  return chips
}

/** The same conditions as fields of the form that adds one. */
export function modelFields(fields: Named[], t: Words, words: Vocabulary): FilterField[] {
  const stages = modelStages.map((value) => ({ value, label: words(`modelStage.${value}`) }))
  return [
    {
      name: 'field',
      label: t('column.field'),
      choices: [
        ...fields.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: t('noField') },
      ],
    },
    {
      name: 'ownerKind',
      label: t('column.owner'),
      choices: recipientKinds.map((value) => ({ value, label: words(`kind.${value}`) })),
    },
    {
      name: 'level',
      label: t('level'),
      choices: [
        ...levels.map((value) => ({ value, label: words(`levelFull.${value}`) })),
        { value: 'none', label: t('noLevel') },
      ],
    },
    {
      name: 'unitKind',
      label: t('filter.unitKind'),
      choices: unitKinds.map((value) => ({ value, label: words(`unitKind.${value}`) })),
    },
    { name: 'stage', label: t('filter.stage'), choices: stages },
    { name: 'reached', label: t('filter.reached'), choices: stages },
  ]
}

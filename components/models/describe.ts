import type { getTranslations } from 'next-intl/server'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import type { ModelFilters } from '@/domain/model-filters'
import { modelStages } from '@/domain/vocabulary'

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
    { name: 'stage', label: t('filter.stage'), choices: stages },
    { name: 'reached', label: t('filter.reached'), choices: stages },
  ]
}

import type { getTranslations } from 'next-intl/server'
import type { FilterChip, FilterField } from '@/components/filters/filter-bar'
import { listOf, type Some } from '@/domain/address'
import type { ModelFilters } from '@/domain/model-filters'
import {
  levels,
  type ModelStage,
  modelStages,
  recipientKinds,
  unitKinds,
} from '@/domain/vocabulary'

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
  const each = <V>(
    key: string,
    label: string,
    some: Some<V> | undefined,
    say: (one: V) => string,
  ) =>
    some !== undefined &&
    chips.push({ keys: [key], label, value: listOf(some).map(say).join(', ') })
  const fieldOf = (id: number) => fields.find((field) => field.id === id)?.name ?? `#${id}`
  const stageOf = (stage: ModelStage) => words(`modelStage.${stage}`)
  each('field', t('column.field'), f.field, (one) => (one === 'none' ? t('noField') : fieldOf(one)))
  each('ownerKind', t('column.owner'), f.ownerKind, (kind) => words(`kind.${kind}`))
  each('level', t('level'), f.level, (level) =>
    level === 'none' ? t('noLevel') : words(`levelFull.${level}`),
  )
  each('unitKind', t('filter.unitKind'), f.unitKind, (kind) => words(`unitKind.${kind}`))
  each('stage', t('filter.stage'), f.stage, stageOf)
  each('reached', t('filter.reached'), f.reached, stageOf)
  return chips
}

/** The same conditions as fields of the form that adds one. */
export function modelFields(fields: Named[], t: Words, words: Vocabulary): FilterField[] {
  const stages = modelStages.map((value) => ({ value, label: words(`modelStage.${value}`) }))
  return [
    {
      name: 'field',
      many: true,
      label: t('column.field'),
      choices: [
        ...fields.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: t('noField') },
      ],
    },
    {
      name: 'ownerKind',
      many: true,
      label: t('column.owner'),
      choices: recipientKinds.map((value) => ({ value, label: words(`kind.${value}`) })),
    },
    {
      name: 'level',
      many: true,
      label: t('level'),
      choices: [
        ...levels.map((value) => ({ value, label: words(`levelFull.${value}`) })),
        { value: 'none', label: t('noLevel') },
      ],
    },
    {
      name: 'unitKind',
      many: true,
      label: t('filter.unitKind'),
      choices: unitKinds.map((value) => ({ value, label: words(`unitKind.${value}`) })),
    },
    { name: 'stage', many: true, label: t('filter.stage'), choices: stages },
    { name: 'reached', label: t('filter.reached'), choices: stages },
  ]
}

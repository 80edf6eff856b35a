import type { useTranslations } from 'next-intl'
import type { Part, SplitKey } from '@/db/models/funnel'
import type { BlockTable } from '@/domain/block-table'
import { periodLabel } from '@/domain/periods'
import { modelStages } from '@/domain/vocabulary'
import { wordOf } from '@/messages/words'
import { type FunnelView, hasBefore, partBefore, partsOf } from './funnel-view'

type Words = ReturnType<typeof useTranslations<never>>
type About = { about: string }

/** The funnel as plain data: how many came at least so far, units and models apart. */
export function funnelTable(view: FunnelView, { about }: About, t: Words): BlockTable {
  const { now, before, previous } = view
  const known = hasBefore(view)
  const was = known
    ? [
        t('blocks.head.units', { period: periodLabel(previous) }),
        t('blocks.head.models', { period: periodLabel(previous) }),
      ]
    : []
  return {
    title: t('models.funnel.title'),
    about: now.sample > 0 ? `${about} · ${t('models.funnel.sample', { n: now.sample })}` : about,
    columns: [
      t('models.funnel.stage'),
      t('models.funnel.units'),
      t('models.funnel.models'),
      ...was,
    ],
    rows: modelStages.map((stage) => [
      t(`vocabulary.modelStage.${stage}`),
      now.units[stage],
      now.models[stage],
      ...(known ? [before.units[stage], before.models[stage]] : []),
    ]),
  }
}

/** One split as plain data: its parts by stage, and what was registered in the period before. */
export function splitTable(
  view: FunnelView,
  { by, about }: About & { by: SplitKey },
  t: Words,
): BlockTable {
  const known = hasBefore(view)
  return {
    title: t(`models.funnel.by.${by}`),
    about,
    columns: [
      t(`models.funnel.part.${by}`),
      t('models.funnel.units'),
      ...modelStages.map((stage) => t(`vocabulary.modelStage.${stage}`)),
      ...(known ? [t('blocks.head.models', { period: periodLabel(view.previous) })] : []),
    ],
    rows: partsOf(view, by).map((part) => [
      partName(by, part, t),
      part.units,
      ...modelStages.map((stage) => part.models[stage]),
      ...(known ? [partBefore(view, by, part)?.models.registered ?? 0] : []),
    ]),
  }
}

const groups = { ownerKind: 'kind', level: 'levelFull', unitKind: 'unitKind' } as const

/** What a part is called: a field by its name, a kind or level by its word. */
export function partName(by: SplitKey, { value, name }: Part, t: Words): string {
  if (value === 'none') return t(by === 'field' ? 'models.noField' : 'models.noLevel')
  return by === 'field'
    ? (name ?? `#${value}`)
    : (wordOf(t, `vocabulary.${groups[by]}.${value}`) ?? String(value))
}

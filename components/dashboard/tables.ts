import type { useTranslations } from 'next-intl'
import type { DashboardData } from '@/db/dashboard/data'
import type { SubtreeRow } from '@/db/dashboard/subtree'
import type { ModelFunnel } from '@/db/models/queries'
import type { BlockTable } from '@/domain/block-table'
import { type Honour, honours, type Level, modelStages, recipientKinds } from '@/domain/vocabulary'
import type { LevelLine } from './level-lines'

// The dashboard's blocks as plain data. `about` says period and scope, `t` speaks from all messages.

type Words = ReturnType<typeof useTranslations<never>>

export function levelTable(
  lines: LevelLine[],
  { about, previous }: { about: string; previous: string },
  t: Words,
): BlockTable {
  // Two columns of nothing would say nothing.
  const compared = lines.some(({ known }) => known)
  return {
    title: t('dashboard.levels.title'),
    about,
    columns: [
      t('blocks.head.honour'),
      t('dashboard.levels.level'),
      ...recipientKinds.map((kind) => t(`vocabulary.kind.${kind}`)),
      t('dashboard.levels.together'),
      ...(compared ? [previous, t('dashboard.levels.change')] : []),
    ],
    rows: lines.map(({ honour, level, kinds, n, before, known }) => [
      t(`vocabulary.honour.${honour}`),
      level ? t(`vocabulary.level.${level}`) : t('blocks.head.allLevels'),
      ...kinds.map((kind) => kind.n),
      n,
      ...(compared ? [known ? before : null, known ? n - before : null] : []),
    ]),
  }
}

/** The honours and levels that the chart draws. */
export function yearsTable(
  years: DashboardData['years'],
  { drawn, shown, about }: { drawn: Honour[]; shown: Level[]; about: string },
  t: Words,
): BlockTable {
  return {
    title: t('dashboard.years.title'),
    about,
    columns: [
      t('blocks.head.honour'),
      { year: t('dashboard.years.year') },
      ...shown.map((level) => t(`vocabulary.level.${level}`)),
      t('dashboard.levels.together'),
    ],
    rows: drawn.flatMap((honour) =>
      years.map(({ year, levels }) => {
        const figures = shown.map((level) => levels[honour][level])
        return [t(`vocabulary.honour.${honour}`), year, ...figures, sum(figures)]
      }),
    ),
  }
}

export function campaignsTable(
  campaigns: DashboardData['campaigns'],
  about: string,
  t: Words,
): BlockTable {
  return {
    title: t('dashboard.campaigns.title'),
    about,
    columns: [
      t('dashboard.campaigns.campaign'),
      ...honours.map((honour) => t(`vocabulary.honour.${honour}`)),
    ],
    rows: campaigns.map(({ id, name, honours: counted }) => [
      id === null ? t('dashboard.campaigns.outside') : (name ?? ''),
      ...honours.map((honour) => counted[honour]),
    ]),
  }
}

/** All forms, also those that the card only sums up. */
export const formsTable = (forms: DashboardData['forms'], about: string, t: Words): BlockTable => ({
  title: t('dashboard.forms.title'),
  about,
  columns: [t('blocks.head.form'), t('blocks.head.count')],
  rows: forms.map(({ name, n }) => [name, n]),
})

export const unitsTable = (
  { units, otherUnits }: Pick<DashboardData, 'units' | 'otherUnits'>,
  about: string,
  t: Words,
): BlockTable => ({
  title: t('dashboard.units.title'),
  about,
  columns: [t('blocks.head.unit'), t('blocks.head.count')],
  rows: [
    ...units.map(({ name, n }) => [name, n]),
    ...(otherUnits.units > 0
      ? [[t('blocks.head.otherUnits', { units: otherUnits.units }), otherUnits.n]]
      : []),
  ],
})

export const subtreeTable = (rows: SubtreeRow[], about: string, t: Words): BlockTable => ({
  title: t('dashboard.subtree.title'),
  about,
  columns: [
    t('dashboard.subtree.unit'),
    ...honours.flatMap((honour) =>
      recipientKinds.map(
        (kind) => `${t(`vocabulary.honour.${honour}`)}, ${t(`vocabulary.kind.${kind}`)}`,
      ),
    ),
    t('dashboard.subtree.together'),
  ],
  rows: rows.map(({ name, itself, figures, n }) => [
    itself ? t('dashboard.subtree.itself', { unit: name }) : name,
    ...honours.flatMap((honour) => recipientKinds.map((kind) => figures[honour][kind])),
    n,
  ]),
})

/** Units, works that came at least so far, and works by field: counts apart, not parts of one sum. */
export const funnelTable = (
  { funnel, title }: { funnel: ModelFunnel; title: string },
  about: string,
  t: Words,
): BlockTable => ({
  title,
  about:
    funnel.sample > 0
      ? `${about} · ${t('dashboard.funnel.sample', { count: funnel.sample })}`
      : about,
  columns: [t('blocks.head.group'), t('blocks.head.item'), t('blocks.head.number')],
  rows: [
    [t('blocks.head.unit'), t('blocks.head.unitsRegistered'), funnel.units],
    ...modelStages.map((stage) => [
      t('blocks.head.stage'),
      t(`vocabulary.modelStage.${stage}`),
      funnel.byStage[stage],
    ]),
    ...funnel.byField.map(({ name, n }) => [
      t('blocks.head.field'),
      name ?? t('dashboard.funnel.noField'),
      n,
    ]),
  ],
})

const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0)

import type { Line, Statistics } from '@/db/statistics/data'
import type { StatisticsBlock, StatisticsSheet } from '@/documents/statistics'
import { type Honour, honours, levels, modelStages, recipientKinds } from '@/domain/vocabulary'
import type { WordKey, Words } from '@/messages/words'

type Translate = (key: WordKey, values?: Record<string, string | number>) => string

/** The four views as sheets, in the words of `t` (all namespaces). Years without an award are shown too. */
export function statisticsSheets(
  data: Statistics,
  { from, to }: { from: number; to: number },
  about: string,
  t: Translate,
): StatisticsSheet[] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const blocks = (linesOf: (honour: Honour) => StatisticsBlock['lines']): StatisticsBlock[] =>
    honours.map((honour) => ({
      title: t(`statistics.block.${honour}`),
      total: t(`statistics.total.${honour}`),
      empty: t('statistics.none'),
      lines: linesOf(honour),
    }))
  const sheet = (
    view: keyof Words['statistics']['corner'],
    columns: string[],
    its: StatisticsBlock[],
  ): StatisticsSheet => ({
    name: t(`statistics.sheet.${view}`),
    title: t(`statistics.title.${view}`),
    about,
    corner: t(`statistics.corner.${view}`),
    columns,
    sum: t('statistics.sum'),
    blocks: its,
  })
  const yearHeads = years.map(String)
  const kindHeads = recipientKinds.map((kind) => t(`vocabulary.kind.${kind}`))
  const stageHeads = modelStages.map((stage) => t(`vocabulary.modelStage.${stage}`))
  return [
    sheet(
      'levels',
      yearHeads,
      blocks((honour) =>
        levels.map((level) => ({
          name: t(`vocabulary.levelFull.${level}`),
          figures: years.map((year) => data.levels[honour].get(level)?.get(year) ?? 0),
        })),
      ),
    ),
    sheet(
      'forms',
      kindHeads,
      blocks((honour) => figuresOf(data.forms[honour], recipientKinds)),
    ),
    sheet(
      'units',
      yearHeads,
      blocks((honour) => figuresOf(data.units[honour], years)),
    ),
    {
      ...sheet('fields', stageHeads, [
        {
          title: null,
          total: t('statistics.total.fields'),
          empty: t('statistics.noModels'),
          lines: figuresOf(
            data.fields.map((line) => ({ ...line, name: line.name ?? t('statistics.noField') })),
            modelStages,
          ),
        },
      ]),
      // A model that was recognised was registered too: a line's figures are no parts of a whole.
      sum: null,
      note: t('statistics.stagesNote'),
    },
  ]
}

const figuresOf = <C>(
  lines: Pick<Line<C>, 'name' | 'figures'>[],
  columns: readonly C[],
): StatisticsBlock['lines'] =>
  lines.map(({ name, figures }) => ({
    name,
    figures: columns.map((column) => figures.get(column) ?? 0),
  }))

import type { ShownRow, WillBe } from '@/components/imports/shown-row'
import type { ImportRowShown } from '@/db/imports/queries'
import type { ListNoun } from '@/domain/list'

const paths: Record<ListNoun, string> = {
  awards: '/awards',
  models: '/models',
  units: '/units',
  individuals: '/individuals',
}

/** One row of a batch as plain data for the browser. */
export function shownRow(noun: ListNoun, row: ImportRowShown, will: WillBe): ShownRow {
  const { found, chosen } = row
  const similar = row.problems.find((problem) => problem.code === 'similar-in-book')?.values?.id
  const twin = row.twinId ?? similar
  const isGone = row.undone && noun !== 'awards' && row.result === 'created'
  return {
    id: row.id,
    version: row.version,
    sheet: row.sheet,
    row: row.row,
    state: row.state,
    kind: noun === 'awards' ? row.kind : null,
    problems: row.problems,
    cells: row.cells,
    change: row.change,
    differences: row.differences ?? [],
    take: row.take,
    unitName: found?.unitName,
    unitId: found?.unitId ?? found?.parentId,
    chosenUnit: chosen?.unitId,
    chosenPerson: chosen?.individualId,
    chosenForm: chosen?.awardFormId,
    units: found?.units ?? [],
    forms: found?.forms ?? [],
    people: found?.people ?? [],
    parentName: found?.parentName,
    near: found?.near,
    chosenAward: chosen?.awardId,
    doubtReason: row.doubtReason,
    will,
    twinHref: twin ? `${paths[noun]}/${twin}` : undefined,
    resultHref: row.resultId && !isGone ? `${paths[noun]}/${row.resultId}` : undefined,
    isUndone: row.undone,
  }
}

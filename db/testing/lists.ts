import type { ListNoun, ListRow, ListValues, ReadList } from '@/domain/list'
import type { Context } from '../command'
import type { correctRow } from '../imports/commands-rows'
import { getImport, listImportRows } from '../imports/queries'
import { newKey } from '../open'

/** A list as the reader would hand it over: one row for each of these values, from row 9 on. */
export function listOf(
  values: ListValues[],
  changes: Partial<ReadList> & { kind?: ListNoun } = {},
): ReadList {
  const rows: ListRow[] = values.map((each, at) => ({
    source: { sheet: 'Danh sách', row: at + 9 },
    state: 'ready',
    problems: [],
    values: each,
  }))
  return {
    kind: 'awards',
    document: {},
    encoding: 'unicode',
    rows,
    totals: {
      collective: 0,
      individual: 0,
      household: 0,
      ready: rows.length,
      warning: 0,
      error: 0,
    },
    problems: [],
    tables: [],
    converted: [],
    ...changes,
  }
}

/** What the upload route sends beside the list. */
export const sent = (list: ReadList, fileName = 'danh-sach.xlsx') => ({
  fileName,
  sha256: 'a'.repeat(64),
  size: 1234,
  list,
  createKey: newKey(),
})

/** A batch with its first page of rows, as it is reviewed. */
export async function readBatch({ db: { reader: db }, actor }: Context, id: number) {
  const batch = await getImport({ db, actor }, id)
  if (!batch) throw new Error('no batch')
  return { batch, rows: await listImportRows({ db, actor }, id, { tab: 'all', page: 1 }) }
}

/** A row as its form sends it. */
export function typed(cells: ListValues) {
  const {
    modelKind: _,
    unitKind: __,
    honorific: ___,
    certificateNumber: ____,
    campaign: _____,
    event: ______,
    issuer: _______,
    gender: ________,
    content: _________,
    result: __________,
    ...rest
  } = cells as ListValues & { gender?: string }
  const blank = {
    kind: null,
    name: '',
    position: '',
    unit: '',
    parent: '',
    code: '',
    form: '',
    level: null,
    year: '',
    decisionNumber: '',
    decidedOn: '',
    birthYear: '',
    citation: '',
    amount: '',
    title: '',
    field: '',
    ownerKind: null,
    ownerName: '',
    note: '',
  }
  return {
    ...blank,
    ...rest,
    year: String(rest.year ?? ''),
    birthYear: String(rest.birthYear ?? ''),
    amount: String(rest.amount ?? ''),
  } as Omit<Parameters<typeof correctRow>[1], 'id' | 'version'>
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reduceGrid } from './grid-state'
import { emptyGrid, type GridAction, type GridState } from './grid-types'
import { columns, isBlank, lookOf } from './quick-row'
import { doublesOf, freshCheck, notesOf } from './row-problems'

const read = { form: (text: string) => text, level: (text: string) => text }
const start = () => emptyGrid('cửa-sổ-một')
const after = (state: GridState, ...actions: GridAction[]) => actions.reduce(reduceGrid, state)
const set = (key: string, column: (typeof columns)[number], text: string): GridAction => ({
  type: 'set',
  key,
  column,
  text,
})
const paste = (key: string, block: string[][]): GridAction => ({
  type: 'paste',
  key,
  column: 'name',
  block,
  read,
})
const names = ({ rows }: GridState) => rows.filter((row) => !isBlank(row)).map(({ name }) => name)
const codes = (state: GridState, at: number) => {
  const row = state.rows[at]
  if (!row) return []
  return notesOf(row, {
    check: freshCheck(row, state),
    refused: state.refused[row.key],
    twice: doublesOf(state.rows).get(row.key),
    form: '4',
    year: '2021',
    forms: [{ id: 4, recipientKinds: ['collective', 'individual'] }],
    today: '2021-12-01',
  }).map(({ code, said }) => said ?? code)
}
const check = (key: string, unit: { id: number; name: string } | null) => ({
  key,
  unit,
  doubt: null as string | null,
  candidates: [],
  before: [{ id: 9, awardFormId: 4, form: 'Giấy khen', awardYear: 2021 }],
})

test('a key in one line leaves all other lines the very same objects', () => {
  const before = start()
  const next = after(before, set('3', 'name', 'Đ'))
  expect(next.rows.filter((row, at) => row !== before.rows[at])).toHaveLength(1)
})

test('there is always a blank line to go on with, of the kind of the one above', () => {
  let state = after(start(), set('0', 'kind', 'collective'))
  for (let at = 0; at < 12; at++)
    state = after(state, set(state.rows[at]?.key ?? '', 'name', `Tập thể ${at}`))
  expect(state.rows).toHaveLength(13)
  expect(state.rows.at(-1)).toMatchObject({ kind: 'collective', name: '' })
})

test('a line removed, a block pasted and a cell filled down can be taken back', () => {
  const typed = after(start(), set('0', 'name', 'Võ An'), set('1', 'name', 'Lê Bảo'))
  const removed = after(typed, { type: 'remove', key: '0' })
  expect(names(removed)).toEqual(['Lê Bảo'])
  expect(names(after(removed, { type: 'undo' }))).toEqual(['Võ An', 'Lê Bảo'])
  const block = Array.from({ length: 30 }, (_, at) => [`Người ${at}`])
  const pasted = after(typed, paste('1', block))
  expect(names(pasted)).toHaveLength(31)
  expect(names(after(pasted, { type: 'undo' }))).toEqual(['Võ An', 'Lê Bảo'])
  const filled = after(typed, { type: 'fillDown', key: '1', column: 'name' })
  expect(names(filled)).toEqual(['Võ An', 'Võ An'])
  expect(names(after(filled, { type: 'undo' }))).toEqual(['Võ An', 'Lê Bảo'])
})

test('step by step back and forth again: what was typed in one cell is one step', () => {
  const undo: GridAction = { type: 'undo' }
  const redo: GridAction = { type: 'redo' }
  const done = after(
    start(),
    paste('0', [['Võ An'], ['Lê Bảo']]),
    set('1', 'name', 'Lê Bảo A'),
    set('1', 'name', 'Lê Bảo An'),
    set('1', 'name', 'Lê Bảo Anh'),
    set('1', 'position', 'Tổ trưởng'),
  )
  const steps = [done]
  for (const each of [undo, undo, undo]) steps.push(after(steps.at(-1) as GridState, each))
  expect(steps.map(names)).toEqual([
    ['Võ An', 'Lê Bảo Anh'],
    ['Võ An', 'Lê Bảo Anh'],
    ['Võ An', 'Lê Bảo'],
    [],
  ])
  expect(steps[1]?.rows[1]?.position).toBe('')
  const again = after(steps[3] as GridState, redo, redo, redo)
  expect(again.rows).toEqual(done.rows)
  // Something new is done: what was taken back is gone for good.
  const other = after(steps[2] as GridState, set('0', 'name', 'Võ Ân'), redo)
  expect(names(other)).toEqual(['Võ Ân', 'Lê Bảo'])
  expect(after(start(), undo, redo)).toMatchObject({ past: [], future: [] })
})

test('a unit made in place is taken by every line that names it so, and taken back in one step', () => {
  const typed = after(
    start(),
    set('0', 'unit', 'Tổ hợp tác Rau sạch'),
    set('1', 'unit', 'to hop tac rau sach'),
    set('2', 'unit', 'Phường Sơn Kỳ'),
  )
  const unit = { id: 90, name: 'Tổ hợp tác Rau sạch' }
  const made = after(typed, { type: 'unitMade', words: 'Tổ hợp tác Rau sạch', unit })
  expect(made.rows.slice(0, 3).map(({ unitId }) => unitId)).toEqual([90, 90, null])
  expect(made.did).toMatchObject({ what: 'unit', n: 2 })
  expect(after(made, { type: 'undo' }).rows[1]?.unit).toBe('to hop tac rau sach')
})

test('a block that would not fit is refused whole, and says so', () => {
  const block = Array.from({ length: 401 }, (_, at) => [`Người ${at}`])
  const state = after(start(), paste('0', block))
  expect(state).toMatchObject({ tooMany: 401 })
  expect(names(state)).toEqual([])
  expect(names(after(start(), paste('0', block.slice(1))))).toHaveLength(400)
})

test('two names in one cell are pointed out and become two lines', () => {
  const state = after(start(), set('0', 'name', 'Nguyễn Văn An; Trần Thị Bình'))
  expect(codes(state, 0)).toContain('twoNames')
  const two = after(state, set('0', 'unit', 'Phường Sơn Kỳ'), { type: 'split', key: '0' })
  expect(two.rows.slice(0, 2)).toMatchObject([
    { name: 'Nguyễn Văn An', unit: 'Phường Sơn Kỳ' },
    { name: 'Trần Thị Bình', unit: 'Phường Sơn Kỳ' },
  ])
})

test('a line says what is missing, what is double, what the book may hold already', () => {
  const state = after(
    start(),
    set('0', 'unit', 'Phường Sơn Kỳ'),
    set('1', 'name', 'Đặng Thị Kim Chi'),
    set('2', 'name', 'dang thi kim chi'),
    set('3', 'kind', 'household'),
    set('3', 'name', 'Trần Văn Út'),
    set('3', 'year', '21'),
  )
  expect(codes(state, 0)).toEqual(['nameMissing'])
  expect(codes(state, 1)).toEqual(['unitMissing'])
  expect(codes(state, 2)).toEqual(['unitMissing', 'twice'])
  expect(codes(state, 3)).toEqual(['unitMissing', 'formNotForKind', 'yearInTwoDigits'])
})

test('a unit is taken once the register is certain, and never under typing hands', () => {
  const typed = after(start(), set('0', 'name', 'Võ An'), set('0', 'unit', 'phuong son ky'))
  const row = typed.rows[0]
  const looked = { '0': row ? lookOf(row, typed.time) : '' }
  const checks = [check('0', { id: 7, name: 'Phường Sơn Kỳ' })]
  const said = (active: string | null): GridAction => ({ type: 'checked', checks, looked, active })
  expect(after(typed, said('0')).rows[0]).toBe(row)
  const changed = after(typed, set('0', 'unit', 'phuong son'))
  expect(after(changed, said(null)).rows[0]?.unitId).toBeNull()
  const taken = after(typed, said(null))
  expect(taken.rows[0]).toMatchObject({ unit: 'Phường Sơn Kỳ', unitId: 7 })
  expect(codes(taken, 0)).toEqual(['twin'])
  const unknown = after(typed, {
    type: 'checked',
    checks: [check('0', null)],
    looked,
    active: null,
  })
  expect(codes(unknown, 0)).toContain('unitUnknown')
})

test('a unit typed without marks as the recipient is called as the register calls it', () => {
  const named = (name: string, unit: string) => {
    const typed = after(start(), set('0', 'kind', 'collective'), set('0', 'name', name))
    const looked = { '0': typed.rows[0] ? lookOf(typed.rows[0], typed.time) : '' }
    const checks = [check('0', { id: 8, name: unit })]
    return after(typed, { type: 'checked', checks, looked, active: null }).rows[0]?.name
  }
  expect(named('phuong tay thanh', 'Phường Tây Thạnh')).toBe('Phường Tây Thạnh')
  expect(named('PHƯỜNG TÂY THẠNH', 'Phường Tây Thạnh')).toBe('Phường Tây Thạnh')
  // Marks that were typed are a word of their own: what a paper says stays.
  expect(named('Tổ Lê Thủy', 'Tổ Lê Thúy')).toBe('Tổ Lê Thủy')
  expect(named('tổ phụ nữ', 'Phường Tây Thạnh')).toBe('tổ phụ nữ')
})

test('another year asks again by the words that were written; a unit chosen by hand stays and is doubted', () => {
  const time = (year: string): GridAction => ({ type: 'time', time: { decidedOn: '', year } })
  const ask = (state: GridState, unit: { id: number; name: string } | null, doubt = '') => {
    const looked = Object.fromEntries(state.rows.map((row) => [row.key, lookOf(row, state.time)]))
    const checks = [{ ...check('0', unit), before: [], doubt: doubt || null }]
    return after(state, { type: 'checked', checks, looked, active: null })
  }
  const typed = after(
    start(),
    time('2026'),
    set('0', 'name', 'Võ An'),
    set('0', 'unit', 'p. tân phú'),
  )
  const today = ask(typed, { id: 70, name: 'Phường Tân Phú' })
  expect(today.rows[0]).toMatchObject({ unit: 'Phường Tân Phú', unitId: 70 })
  const earlier = after(today, time('2019'))
  expect(earlier.rows[0] && freshCheck(earlier.rows[0], earlier)).toBeUndefined()
  const then = ask(earlier, { id: 7, name: 'Phường Tân Phú (cũ)' })
  expect(then.rows[0]).toMatchObject({ unitId: 7 })
  // Nothing of those words then: they stand again as they were written.
  expect(ask(earlier, null).rows[0]).toMatchObject({ unit: 'p. tân phú', unitId: null })

  const own = after(then, set('0', 'year', '2026'))
  expect(own.rows[0] && freshCheck(own.rows[0], own)).toBeUndefined()

  const chosen = after(today, {
    type: 'pick',
    key: '0',
    patch: { unit: 'Phường Tân Phú', unitId: 70, unitLooked: null },
  })
  const doubted = ask(after(chosen, time('2019')), { id: 70, name: 'Phường Tân Phú' }, 'unitNotYet')
  expect(doubted.rows[0]).toMatchObject({ unitId: 70 })
  expect(codes(doubted, 0)).toContain('unitNotYet')
})

test('whatever is done: 10 to 400 lines, no two of one key, and a blank one at the end', () => {
  const key = fc.nat(40).map(String)
  const action: fc.Arbitrary<GridAction> = fc.oneof(
    fc
      .record({ key, column: fc.constantFrom(...columns), text: fc.string({ maxLength: 5 }) })
      .map((change): GridAction => ({ type: 'set', ...change })),
    fc.tuple(key, fc.integer({ min: 1, max: 300 })).map(([at, n]) =>
      paste(
        at,
        Array.from({ length: n }, (_, i) => [`Người ${i}`, 'x']),
      ),
    ),
    key.map((at): GridAction => ({ type: 'remove', key: at })),
    key.map((at): GridAction => ({ type: 'fillDown', key: at, column: 'name' })),
    key.map((at): GridAction => ({ type: 'split', key: at })),
    fc.constant<GridAction>({ type: 'undo' }),
    fc.constant<GridAction>({ type: 'redo' }),
  )
  fc.assert(
    fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
      const { rows } = after(start(), ...actions)
      expect(rows.length).toBeGreaterThanOrEqual(10)
      expect(rows.length).toBeLessThanOrEqual(400)
      expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
      expect(rows.length === 400 || isBlank(rows.at(-1) as never)).toBe(true)
    }),
  )
})

test('the lines begin with the kind that is asked for, and a new block with it again', () => {
  const asked = emptyGrid('cửa-sổ-hai', 'collective')
  expect(new Set(asked.rows.map(({ kind }) => kind))).toEqual(new Set(['collective']))
  const anew = after(asked, { type: 'load', rows: [], extra: [] })
  expect(anew.rows[0]?.kind).toBe('collective')
})

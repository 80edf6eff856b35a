'use client'

import { useTranslations } from 'next-intl'
import {
  type ClipboardEvent,
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useWatch } from 'react-hook-form'
import { fold } from '@/domain/text'
import type { Choice, GridWords } from './cell'
import gridStyles from './grid.module.css'
import {
  type CellField,
  cellOf,
  onGridKey,
  rememberCell,
  removeLine,
  typedInCell,
} from './grid-keys'
import type { GridStore } from './grid-store'
import { readTable } from './html-block'
import { Line } from './line'
import { useNoteWords } from './line-notes'
import { mendBlock } from './mend-block'
import { isBlock, parseBlock } from './parse-block'
import { type Pasted, PasteNote } from './paste-note'
import styles from './quick.module.css'
import { shownColumns } from './quick-row'
import { type Beside, doublesOf, freshCheck, notesOf } from './row-problems'
import { useGridState } from './use-grid-state'
import type { RowChecks } from './use-row-checks'

type Props = {
  grid: GridStore
  words: GridWords
  forms: Beside['forms']
  today: string
  /** The line that somebody types in. */
  active: RefObject<string | null>
  checks: RowChecks
}

/** The lines: a table of real fields. Keys, pasted blocks and leaving a line are taken here, once. */
export function QuickGrid({ grid, words, forms, today, active, checks }: Props) {
  const t = useTranslations('quick')
  const say = useNoteWords()
  const state = useGridState(grid)
  const [form, year] = useWatch({ name: ['awardFormId', 'awardYear'] }) as [string, string]
  const shown = useMemo(() => shownColumns(state.extra), [state.extra])
  const doubles = useMemo(() => doublesOf(state.rows), [state.rows])
  const table = useRef<HTMLTableElement>(null)
  const [lastLeft, setLastLeft] = useState<string>()
  const [pasted, setPasted] = useState<Pasted>()
  const beside = { form: String(form ?? ''), year: String(year ?? ''), forms, today }

  const onPaste = (event: ClipboardEvent) => {
    const at = cellOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!at) return
    const { block, ...became } = blockOf(text, event.clipboardData.getData('text/html'))
    // One cell is pasted as text is pasted everywhere, unless its letters have to be mended.
    const isMended = became.changed.length > 0 && (event.target as HTMLInputElement).value === ''
    if (!isBlock(text) && !isMended) return
    event.preventDefault()
    setPasted(became)
    const read = { form: reader(words.forms), level: reader(words.levels) }
    grid.dispatch({ type: 'paste', ...at, block, read })
  }
  const onFocus = (event: FocusEvent) => {
    active.current = lineOf(event.target)
    rememberCell(event.target as CellField)
  }
  const onBlur = (event: FocusEvent) => {
    const left = lineOf(event.target)
    const next = lineOf(event.relatedTarget)
    if (!left || left === next) return
    active.current = next
    grid.dispatch({ type: 'leave', keys: [left] })
    setLastLeft(left)
    checks.schedule()
  }
  const onClick = (event: MouseEvent) => {
    const key = (event.target as HTMLElement).dataset.remove
    if (key) removeLine(grid, table.current, key, 'name')
  }

  const at = state.rows.findIndex((row) => row.key === lastLeft)
  const row = state.rows[at]
  const heard = row
    ? notesOf(row, {
        ...beside,
        check: freshCheck(row, state),
        refused: state.refused[row.key],
        twice: doubles.get(row.key),
      })
    : []

  return (
    <>
      {pasted && <PasteNote pasted={pasted} />}
      <table
        ref={table}
        className={gridStyles.table}
        data-extra={state.extra.length || undefined}
        onKeyDown={(event) => onGridKey(event, grid, shown)}
        onPaste={onPaste}
        onFocus={onFocus}
        onInput={(event) => typedInCell(event.target as CellField)}
        onBlur={onBlur}
        onClick={onClick}
      >
        <caption>{t('rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lineNumber')}</th>
            {shown.map((column) => (
              <th scope="col" key={column} data-column={column}>
                {words.column[column]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {state.rows.map((each, index) => (
            <Line
              key={each.key}
              row={each}
              at={index}
              shown={shown}
              words={words}
              grid={grid}
              left={state.left[each.key] === true}
              check={freshCheck(each, state)}
              refused={state.refused[each.key]}
              twice={doubles.get(each.key)}
              {...beside}
            />
          ))}
        </tbody>
      </table>
      <p className={styles.heard} role="status">
        {heard.length > 0 &&
          t('heard', { line: at + 1, notes: heard.map((note) => say(note)).join(' ') })}
      </p>
    </>
  )
}

/** A block as the clipboard's page or text has it, its letters mended. */
function blockOf(text: string, html: string): Pasted & { block: string[][] } {
  const table = isBlock(text) ? readTable(html) : null
  const { block, changed } = mendBlock(table?.block ?? parseBlock(text))
  return { block, changed, left: table?.left ?? [] }
}

const lineOf = (target: EventTarget | null): string | null =>
  (target as HTMLElement | null)?.closest?.<HTMLElement>('[data-line]')?.dataset.line ?? null

/** A catalogue word as its value; "Cấp quận" as well as "Quận". What is not there stays as it is. */
const reader = (choices: Choice[]) => (text: string) => {
  const key = fold(text).replace(/^cap /, '')
  if (key === '') return ''
  const found = choices.filter(({ label }) => {
    const words = fold(label).replace(/^cap /, '')
    return words === key || words.split(' huyen')[0] === key
  })
  return found.length === 1 && found[0] ? found[0].value : text
}

'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Highlight } from '@/components/form/highlight'
import type { PickNoun } from '@/components/form/pick-noun'
import { useSuggestions } from '@/components/form/use-suggestions'
import type { Pick } from '@/domain/pick'
import type { CellProps } from './cell'
import styles from './list.module.css'

type Props = CellProps & {
  noun: PickNoun
  on?: string
  /** One of the list is meant, so the first is marked for Enter. */
  strict: boolean
  onPick: (pick: Pick) => void
}

/**
 * A cell with answers of a register below it while somebody types. They never touch what is typed
 * until one is chosen; without an open list all keys are the grid's.
 */
export function TypeCell({ noun, on, strict, onPick, field, onText }: Props) {
  const [open, setOpen] = useState(false)
  const [mark, setMark] = useState(-1)
  const picks = useSuggestions(noun, field.value, open, on)
  const id = useId()
  const shown = open && (picks?.length ? picks : undefined)
  const none = open && strict && picks?.length === 0 && field.value.trim() !== ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves when the answers change
  useEffect(() => setMark(strict && field.value.trim() !== '' ? 0 : -1), [picks, strict])

  const choose = (pick: Pick) => {
    onPick(pick)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (event.altKey && key === 'ArrowDown') {
      event.preventDefault()
      setOpen(true)
    }
    if (!shown || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const marked = shown[mark]
    if (key === 'ArrowDown') setMark((mark + 1) % shown.length)
    else if (key === 'ArrowUp') setMark(mark <= 0 ? shown.length - 1 : mark - 1)
    else if (key === 'Enter' && marked) choose(marked)
    else if (key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        {...field}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={Boolean(shown)}
        aria-controls={shown ? id : undefined}
        aria-activedescendant={shown && mark >= 0 ? `${id}-${mark}` : undefined}
        onChange={(event) => {
          onText(event.currentTarget.value)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {shown && <List id={id} picks={shown} mark={mark} query={field.value} onChoose={choose} />}
      {none && <NothingFound />}
    </>
  )
}

type ListProps = {
  id: string
  picks: Pick[]
  mark: number
  query: string
  onChoose: (pick: Pick) => void
}

function List({ id, picks, mark, query, onChoose }: ListProps) {
  const t = useTranslations('form')
  const box = useRef<HTMLDivElement>(null)
  useUpwards(box)
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div ref={box} id={id} role="listbox" aria-label={query} className={styles.list}>
      {picks.map((pick, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the cell (combobox)
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the cell
        <div
          key={pick.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === mark}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(pick)}
        >
          <b>
            <Highlight text={pick.label} query={query} />
          </b>
          <small>
            {[pick.detail, pick.note, pick.times && t('timesAwarded', { n: pick.times })]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </div>
      ))}
    </div>
  )
}

function NothingFound() {
  const t = useTranslations('form')
  const box = useRef<HTMLDivElement>(null)
  useUpwards(box)
  return (
    <div ref={box} role="status" className={styles.list}>
      <p>{t('nothingFound')}</p>
    </div>
  )
}

/** Above the cell where there is no room left below it. */
function useUpwards(box: React.RefObject<HTMLDivElement | null>) {
  useLayoutEffect(() => {
    const list = box.current
    const cell = list?.parentElement?.getBoundingClientRect()
    if (!list || !cell) return
    const foot = 76
    const up = cell.bottom + list.offsetHeight > innerHeight - foot && cell.top > list.offsetHeight
    list.toggleAttribute('data-up', up)
  })
}

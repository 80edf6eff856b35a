'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { fieldOf, labelOf } from './field-of'
import { differencesOf, type Side } from './merge'
import styles from './stale.module.css'
import type { CommandFormState } from './use-command-form'

/**
 * Somebody saved the record while it was being changed here: theirs and mine side by side, field by
 * field, one of each to choose. What only one of the two changed is chosen already.
 */
export function StaleCompare({ state }: { state: CommandFormState }) {
  const t = useTranslations('form.stale')
  const { newer, form, merge } = state
  const box = useRef<HTMLFieldSetElement>(null)
  const [picked, setPicked] = useState<Record<string, Side>>({})
  const version = newer?.theirs.version
  useEffect(() => {
    setPicked({})
    if (version !== undefined) box.current?.focus()
  }, [version])
  if (!newer) return null
  const { theirs, base } = newer
  const mine = form.getValues()
  const differences = differencesOf(mine, theirs, base)
  const choice = (field: string, changedBy: Side | null) => picked[field] ?? changedBy ?? undefined
  const open = differences.filter(({ field, changedBy }) => !choice(field, changedBy))
  const taken = differences.filter(({ field, changedBy }) => choice(field, changedBy) === 'theirs')
  return (
    <fieldset ref={box} tabIndex={-1} className={styles.compare}>
      <legend>{t('title')}</legend>
      {differences.length === 0 && <p>{t('same')}</p>}
      {differences.map(({ field, changedBy }) => (
        <fieldset key={field} className={styles.field}>
          <legend>
            {name(field)} {changedBy && <small>{t(`only.${changedBy}`)}</small>}
          </legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} data-side={side}>
              <input
                type="radio"
                name={`stale-${field}`}
                checked={choice(field, changedBy) === side}
                onChange={() => setPicked({ ...picked, [field]: side })}
              />
              <span>{t(side)}</span>
              <output>{say(field, side === 'mine' ? mine : theirs, t('empty'))}</output>
            </label>
          ))}
        </fieldset>
      ))}
      <p className={styles.foot}>
        <button
          type="button"
          disabled={open.length > 0}
          onClick={() => void merge(taken.map(({ field }) => field))}
        >
          {t('save')}
        </button>
        {open.length > 0 && <span role="status">{t('left', { n: open.length })}</span>}
      </p>
    </fieldset>
  )
}

/** As the form calls it; a list by the heading of its section. */
function name(field: string): string {
  const label = labelOf(field)
  if (label) return label
  const line = document.querySelector(`[name^="${CSS.escape(field)}."]`)
  const heading = line?.closest('section, fieldset')?.querySelector('h2, h3, legend')
  return heading?.firstChild?.textContent?.trim() || field
}

/** The value as the form shows it: a link by its words, a choice by its label. */
function say(field: string, values: FieldValues, empty: string): string {
  const value = values[field]
  const words = (values.labels as FieldValues | undefined)?.[field]
  if (typeof words === 'string' && words !== '' && value) return words
  if (value === null || value === undefined || value === '') return empty
  if (Array.isArray(value)) return value.map(line).filter(Boolean).join('; ') || empty
  const shown = fieldOf(field)
  const option = shown?.querySelector<HTMLElement>(
    `option[value="${CSS.escape(String(value))}"], input[value="${CSS.escape(String(value))}"]`,
  )
  const label = (option as HTMLInputElement | null)?.labels?.[0]?.textContent
  return label || option?.textContent || (typeof value === 'object' ? line(value) : String(value))
}

const line = (value: unknown): string =>
  value && typeof value === 'object'
    ? Object.values(value).filter(Boolean).join(', ')
    : String(value ?? '')

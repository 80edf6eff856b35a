'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useProblem } from '@/components/form/use-problem'
import { Plus } from '@/components/page/plus'
import type { UnitChoice } from '@/db/campaign-years/choices'
import { fold } from '@/domain/text'
import { unitKinds } from '@/domain/vocabulary'
import styles from './year-form.module.css'

/** With more units than this in sight a name has to be typed: the list stays quick. */
const most = 400

/** The units expected to register, ticked in the register, with quick help for whole groups. */
export function UnitChecks({
  units: all,
  registered,
}: {
  units: UnitChoice[]
  registered: Record<string, number[]>
}) {
  const t = useTranslations('campaignYears.form')
  const words = useTranslations('vocabulary.unitKind')
  const say = useProblem()
  const { field, fieldState } = useController({ name: 'unitIds' })
  const [campaign, year] = useWatch({ name: ['campaignId', 'year'] }) as [string, string]
  const [typed, setTyped] = useState('')
  const chosen = new Set<number>((field.value as number[] | undefined) ?? [])

  const units = all.filter((unit) => wasThere(unit, year) || chosen.has(unit.id))
  const known = new Set(units.map((unit) => unit.id))
  const lastYear = Number(year) - 1
  const before = (registered[`${campaign}.${lastYear}`] ?? []).filter((id) => known.has(id))
  const direct = units.filter((unit) => unit.direct).map((unit) => unit.id)
  const kinds = unitKinds
    .map((kind) => ({ kind, ids: units.filter((u) => u.kind === kind).map((u) => u.id) }))
    .filter(({ ids }) => ids.length > 0)

  const add = (ids: number[]) => field.onChange([...new Set([...chosen, ...ids])])
  const toggle = (id: number, on: boolean) =>
    field.onChange(on ? [...chosen, id] : [...chosen].filter((one) => one !== id))

  const wanted = fold(typed)
  const found = units.filter((unit) => fold(unit.name).includes(wanted))
  const problem = say(fieldState.error?.message)
  return (
    <div className={styles.units} data-label={t('units')}>
      <div className={styles.quick}>
        <Quick n={before.length} onClick={() => add(before)}>
          {t('lastYear', { year: String(lastYear || ''), n: before.length })}
        </Quick>
        <Quick n={direct.length} onClick={() => add(direct)}>
          {t('direct', { n: direct.length })}
        </Quick>
        {kinds.map(({ kind, ids }) => (
          <Quick key={kind} n={ids.length} onClick={() => add(ids)}>
            {t('ofKind', { kind: words(kind), n: ids.length })}
          </Quick>
        ))}
      </div>
      <div className={styles.find}>
        <TextInput
          data-field="unitIds"
          aria-label={t('find')}
          placeholder={t('find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          error={problem}
        />
        <p role="status">
          {t('chosen', { n: chosen.size })}{' '}
          {chosen.size > 0 && (
            <button type="button" className={styles.clear} onClick={() => field.onChange([])}>
              {t('clear')}
            </button>
          )}
        </p>
      </div>
      <ul className={styles.list} aria-label={t('units')}>
        {found.slice(0, most).map((unit) => (
          <li key={unit.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(unit.id)}
                onChange={(event) => toggle(unit.id, event.currentTarget.checked)}
              />
              <span>
                {unit.name} {unit.above && <small>{unit.above}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > most && <p>{t('more', { n: found.length - most })}</p>}
    </div>
  )
}

/** At any time of that year; a year half typed narrows nothing. */
function wasThere({ validFrom, validTo }: UnitChoice, year: string): boolean {
  if (!/^\d{4}$/.test(String(year).trim())) return true
  return (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`
}

function Quick(props: { n: number; onClick: () => void; children: string }) {
  if (props.n === 0) return null
  return (
    <Button
      type="button"
      variant="default"
      size="xs"
      leftSection={<Plus />}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type FieldErrors, type FieldValues, get } from 'react-hook-form'
import { formatInstant } from '@/domain/dates'
import { fieldOf, labelOf } from './field-of'
import styles from './form.module.css'
import type { CommandFormState } from './use-command-form'
import { useProblem } from './use-problem'

/**
 * What stands in the way of saving, in one place above the fields. It takes the focus when a save is
 * refused; each line leads to its field.
 */
export function ProblemSummary({ state, more }: { state: CommandFormState; more?: ReactNode }) {
  const t = useTranslations('form')
  const say = useProblem()
  const box = useRef<HTMLDivElement>(null)
  const { errors, submitCount, isSubmitting } = state.form.formState
  const paths = pathsOf(errors)
  const { trouble } = state
  const general = trouble?.problems['']
  const shown = submitCount > 0 && (paths.length > 0 || general !== undefined)

  // A field that is asked for only now has its label once it stands in the page.
  const [, lookAgain] = useState('')
  const asked = paths.join(' ')
  useEffect(() => lookAgain(asked), [asked])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once a refused attempt
  useEffect(() => {
    if (shown && !isSubmitting) box.current?.focus()
  }, [submitCount, isSubmitting, trouble])

  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <p className={styles.summaryTitle}>{t('notSaved')}</p>
      <ul>
        {general && (
          <li>
            {trouble?.reason === 'signedOut' && (
              <>
                {t('signedOut')}{' '}
                <a href="/sign-in" target="_blank" rel="noreferrer">
                  {t('signInAgain')}
                </a>
              </>
            )}
            {trouble?.reason === 'failed' &&
              (trouble.reference
                ? t('failed', { reference: trouble.reference })
                : t('unreachable'))}
            {trouble?.reason === 'stale' &&
              trouble.changed &&
              t('staleBy', { who: trouble.changed.by, at: formatInstant(trouble.changed.at) })}
            {trouble?.reason === 'stale' && !state.newer && (
              <>
                {' '}
                <a href={location.href} target="_blank" rel="noreferrer">
                  {t('seeNew')}
                </a>
              </>
            )}
            {trouble?.reason === 'notAllowed' && t('notAllowed')}
            {(trouble?.reason === 'invalid' || trouble?.reason === 'notFound') && say(general)}
          </li>
        )}
        {more}
        {paths.map((path) => (
          <li key={path}>
            <button type="button" className={styles.textButton} onClick={() => focusField(path)}>
              {labelOf(path) ?? path}
            </button>
            : {say((get(errors, path) as { message?: string } | undefined)?.message)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `a`, `rows.2.name` … of every field that has a message. */
function pathsOf(errors: FieldErrors<FieldValues>, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || key === 'root') return []
    const path = prefix + key
    if (typeof error.message === 'string') return [path]
    return pathsOf(error as FieldErrors<FieldValues>, `${path}.`)
  })
}

function focusField(path: string) {
  fieldOf(path)?.focus()
}

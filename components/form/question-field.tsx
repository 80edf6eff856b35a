'use client'

import { useId } from 'react'
import { Controller } from 'react-hook-form'
import styles from './question-field.module.css'
import { useProblem } from './use-problem'

type Answer = { value: string; label: string; hint?: string }
type Props = { name: string; title: string; note?: string; answers: Answer[] }

/** A question that only the officer can answer: nothing is chosen beforehand. */
export function QuestionField({ name, title, note, answers }: Props) {
  const say = useProblem()
  const id = useId()
  return (
    <Controller
      name={name}
      render={({ field, fieldState }) => (
        <fieldset
          className={styles.question}
          data-label={title}
          aria-describedby={fieldState.error ? `${id}-error` : undefined}
        >
          <legend>{title}</legend>
          {note && <p className={styles.note}>{note}</p>}
          {answers.map(({ value, label, hint }, at) => (
            <label key={value}>
              <input
                type="radio"
                name={field.name}
                value={value}
                checked={field.value === value}
                onChange={() => field.onChange(value)}
                onBlur={field.onBlur}
                ref={at === 0 ? field.ref : undefined}
                aria-describedby={hint ? `${id}-${value}` : undefined}
              />
              <span>
                {label}
                {hint && <small id={`${id}-${value}`}>{hint}</small>}
              </span>
            </label>
          ))}
          {fieldState.error && (
            <p id={`${id}-error`} className={styles.error}>
              {say(fieldState.error.message)}
            </p>
          )}
        </fieldset>
      )}
    />
  )
}

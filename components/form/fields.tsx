'use client'

import {
  Checkbox,
  Input,
  NativeSelect,
  PasswordInput,
  SegmentedControl,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useId } from 'react'
import { Controller, get, useFormContext } from 'react-hook-form'
import { formatDate, parseDate, todayIn } from '@/domain/dates'
import styles from './form.module.css'
import { useProblem } from './use-problem'

type FieldProps = {
  name: string
  label: string
  hint?: string
  required?: boolean
  disabled?: boolean
}
export type Option = { value: string; label: string }

/** One line of text. Uncontrolled: nothing here touches what a Vietnamese keyboard is typing. */
export function TextField({
  placeholder,
  inputMode,
  autoFocus,
  autoComplete = 'off',
  ...props
}: FieldProps & {
  placeholder?: string
  inputMode?: 'numeric' | 'tel'
  autoFocus?: boolean
  autoComplete?: string
}) {
  return (
    <TextInput
      {...useField(props)}
      placeholder={placeholder}
      inputMode={inputMode}
      data-autofocus={autoFocus || undefined}
      autoComplete={autoComplete}
    />
  )
}

export function PasswordField({
  autoComplete,
  ...props
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  return <PasswordInput {...useField(props)} autoComplete={autoComplete} />
}

export function AreaField({ rows = 3, ...props }: FieldProps & { rows?: number }) {
  return <Textarea {...useField(props)} rows={rows} />
}

/** Typed as `12/11/2021`, `12112021` or `12-11`; written out in full on leaving the field. */
export function DateField(props: FieldProps) {
  const { setValue } = useFormContext()
  const field = useField(props)
  return (
    <TextInput
      {...field}
      placeholder="dd/mm/yyyy"
      autoComplete="off"
      inputMode="numeric"
      onBlur={(event) => {
        const read = parseDate(event.currentTarget.value, todayIn(new Date()))
        if (read.ok) setValue(props.name, formatDate(read.date))
        void field.onBlur(event)
      }}
    />
  )
}

/** A short closed list: the system's own select, for its keyboard, its speed and phones. */
export function SelectField({
  options,
  empty,
  ...props
}: FieldProps & { options: Option[]; empty?: string }) {
  const data = empty === undefined ? options : [{ value: '', label: empty }, ...options]
  return <NativeSelect {...useField(props)} data={data} />
}

/** Two to five choices side by side. */
export function ChoiceField({ options, ...props }: FieldProps & { options: Option[] }) {
  const say = useProblem()
  const label = useId()
  return (
    <Controller
      name={props.name}
      render={({ field, fieldState }) => (
        <Input.Wrapper
          label={props.label}
          labelElement="div"
          labelProps={{ id: label }}
          required={props.required}
          error={say(fieldState.error?.message)}
          data-label={props.label}
          data-field={props.name}
          className={styles.choice}
        >
          <SegmentedControl
            aria-labelledby={label}
            data={options}
            value={String(field.value)}
            onChange={field.onChange}
            ref={field.ref}
            disabled={props.disabled}
          />
        </Input.Wrapper>
      )}
    />
  )
}

export function CheckField({ name, label, hint, disabled }: FieldProps) {
  const { register } = useFormContext()
  return <Checkbox {...register(name)} label={label} description={hint} disabled={disabled} />
}

function useField({ name, label, hint, required, disabled }: FieldProps) {
  const { register, formState } = useFormContext()
  const say = useProblem()
  const { onChange, onBlur, ref } = register(name)
  return {
    name,
    onChange,
    onBlur,
    ref,
    label,
    description: hint,
    withAsterisk: required,
    disabled,
    error: say((get(formState.errors, name) as { message?: string } | undefined)?.message),
    'aria-required': required || undefined,
  }
}

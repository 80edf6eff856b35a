'use client'

import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFieldArray } from 'react-hook-form'
import { AreaField, TextField } from '@/components/form/fields'
import { Plus } from '@/components/page/plus'
import { blankAttendee, blankDirection } from './event-values'
import styles from './events.module.css'

/** Who came: one a row; blank rows are left out when the event is saved. */
export function AttendeeRows() {
  const t = useTranslations('events.form')
  return (
    <Rows name="attendees" blank={blankAttendee} look={styles.attendee} label={t('attendee')}>
      {(row) => (
        <>
          <TextField name={`${row}.name`} label={t('attendeeName')} />
          <TextField name={`${row}.position`} label={t('position')} />
          <TextField name={`${row}.role`} label={t('role')} placeholder={t('roleExample')} />
        </>
      )}
    </Rows>
  )
}

/** What was asked for, and by whom. */
export function DirectionRows() {
  const t = useTranslations('events.form')
  return (
    <Rows name="directions" blank={blankDirection} look={styles.direction} label={t('direction')}>
      {(row) => (
        <>
          <AreaField name={`${row}.content`} label={t('content')} rows={2} />
          <TextField name={`${row}.by`} label={t('by')} />
        </>
      )}
    </Rows>
  )
}

function Rows(props: {
  name: string
  blank: object
  look: string | undefined
  label: string
  children: (row: string) => ReactNode
}) {
  const form = useTranslations('form')
  const { fields, append, remove } = useFieldArray({ name: props.name })
  return (
    <div className={styles.rows}>
      {fields.map((field, at) => (
        <fieldset key={field.id} className={`${styles.row} ${props.look}`}>
          <legend className={styles.legend}>{`${props.label} ${at + 1}`}</legend>
          {props.children(`${props.name}.${at}`)}
          <ActionIcon
            variant="subtle"
            color="gray"
            className={styles.remove}
            aria-label={`${form('removeRow')}: ${props.label} ${at + 1}`}
            title={form('removeRow')}
            onClick={() => remove(at)}
          >
            <IconTrash size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      <div>
        <Button
          type="button"
          variant="default"
          leftSection={<Plus />}
          onClick={() => append(props.blank)}
        >
          {form('addRow')}
        </Button>
      </div>
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateField, SelectField, TextField } from '@/components/form/fields'
import { Cell } from '@/components/form/section'
import { formatDate } from '@/domain/dates'

export type SourceChoice = {
  id: number
  title: string
  publisher: string | null
  publishedOn: string | null
}

/** A source of the list, or a new one written here. */
export function SourceFields({ sources }: { sources: SourceChoice[] }) {
  const t = useTranslations('tallies.form')
  const source = useWatch({ name: 'sourceId' }) as string
  const isNew = source === '' || source === null
  return (
    <>
      <Cell span={6}>
        <SelectField
          name="sourceId"
          label={t('source')}
          empty={t('newSource')}
          options={sources.map(({ id, title, publisher, publishedOn }) => ({
            value: String(id),
            label: [title, publisher, publishedOn && formatDate(publishedOn)]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      </Cell>
      {isNew && (
        <>
          <Cell span={6}>
            <TextField
              name="sourceTitle"
              label={t('sourceTitle')}
              placeholder={t('sourceExample')}
              required
            />
          </Cell>
          <Cell span={4}>
            <TextField name="sourcePublisher" label={t('sourcePublisher')} />
          </Cell>
          <Cell span={2}>
            <DateField name="sourcePublishedOn" label={t('sourcePublishedOn')} />
          </Cell>
          <Cell span={6}>
            <TextField name="sourceUrl" label={t('sourceUrl')} placeholder="https://" />
          </Cell>
        </>
      )}
    </>
  )
}

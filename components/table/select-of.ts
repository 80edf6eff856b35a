import type { useTranslations } from 'next-intl'
import type { Select } from './data-table'

/** The boxes of the rows are sent with the form of this id. */
export const selectForm = 'pick'

type Words = ReturnType<typeof useTranslations<'table'>>

/** What a list whose rows can be ticked hands to its table. */
export const selectOf = (t: Words): Select => ({
  form: selectForm,
  label: t('one'),
  all: t('page'),
})

import type { OpenVersion } from '@/db/audit/version'
import type { Locale } from '@/domain/vocabulary'
import { labelOf } from './did'
import { sayValue, type Words } from './say-value'

/** A field of a version in the words of staff; empty for none. */
export type VersionLine = {
  field: string
  label: string
  was: string
  is: string
  differs: boolean
  back: boolean
}

/** The fields of a version: what differs from now stands first. */
export function versionLines(
  { fields, noun }: OpenVersion,
  t: Words,
  locale: Locale,
): VersionLine[] {
  const lines = fields.map(({ field, was, is, ...marks }) => ({
    field,
    label: labelOf(field, noun, t),
    was: sayValue(was, field, noun, t, locale),
    is: sayValue(is, field, noun, t, locale),
    ...marks,
  }))
  // That it is no sample is said of none.
  const shown = lines.filter(
    ({ field, was, is, differs }) => (was !== '' || is !== '') && (field !== 'sample' || differs),
  )
  return [...shown.filter(({ differs }) => differs), ...shown.filter(({ differs }) => !differs)]
}

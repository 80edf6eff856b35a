import { useWatch } from 'react-hook-form'
import type { FieldsByYear } from '@/db/campaign-years/fields'

type Named = { id: number; name: string }

/**
 * Which fields a select offers: those that the plan of the chosen campaign and year names, all where
 * it names none. What is chosen already stays in sight, to be refused in words and not in silence.
 */
export function useFieldsOfYear(fields: Named[], byYear: FieldsByYear, name: string): Named[] {
  const [campaign, year, chosen] = useWatch({ name: ['campaignId', 'year', name] })
  const named = byYear[`${campaign}.${String(year ?? '').trim()}`]
  if (!named) return fields
  return fields.filter(({ id }) => named.includes(id) || String(id) === String(chosen))
}

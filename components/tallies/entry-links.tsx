import { useTranslations } from 'next-intl'
import { SoftLink } from '@/components/page/soft-link'
import type { Tally } from '@/db/tallies/reconcile'
import { entryHref } from '@/domain/tally-filters'

/** One click from a gap to the form that fills it, begun with all that the number says of its rows. */
export function EntryLink({ tally }: { tally: Tally & { missing: number } }) {
  const t = useTranslations('tallies.enter')
  if (tally.missing === 0) return null
  const label = tally.measure === 'awards' ? t('missing') : t(tally.measure)
  return <SoftLink href={entryHref(tally, 'quick')}>{label}</SoftLink>
}

import type { useTranslations } from 'next-intl'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'

/** "132 tập thể, 221 cá nhân": tập thể first, zeros left out; one zero says that there is none. */
export function totalsInWords(
  totals: Record<RecipientKind, number>,
  t: ReturnType<typeof useTranslations<never>>,
): string {
  const parts = recipientKinds
    .filter((kind) => totals[kind] > 0)
    .map((kind) => t(`vocabulary.kindCount.${kind}`, { count: totals[kind] }))
  return parts.length > 0 ? parts.join(', ') : t('awards.none')
}

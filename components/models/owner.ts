import type { useTranslations } from 'next-intl'
import type { RecipientKind } from '@/domain/vocabulary'

/** Whose work it is, in one phrase: "Hộ gia đình: Hộ bà Lý Mỹ Hương", or the kind alone. */
export function ownerPhrase(
  { ownerKind, ownerName }: { ownerKind: RecipientKind; ownerName: string | null },
  words: ReturnType<typeof useTranslations<'vocabulary'>>,
): string {
  const kind = words(`kind.${ownerKind}`)
  return ownerName ? `${kind}: ${ownerName}` : kind
}

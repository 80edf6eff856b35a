import type { Parts } from '@/db/audit/batches'
import { formatNumber } from '@/domain/numbers'
import { wordOf } from '@/messages/words'
import type { Words } from './say-value'

/** "Gồm 400 khen thưởng, 3 cá nhân": what was written in one save. */
export function sayParts(parts: Parts, t: Words): string {
  const said = parts
    .toSorted((a, b) => b.n - a.n)
    .map(({ noun, n }) => `${formatNumber(n)}\u00a0${wordOf(t, `history.noun.${noun}`) ?? noun}`)
  return t('history.parts', { what: said.join(', ') })
}

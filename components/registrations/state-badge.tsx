import { useTranslations } from 'next-intl'
import { StatusBadge, type Tone } from '@/components/page/badge'
import type { ProgressState } from '@/domain/progress'

const tones: Record<ProgressState, Tone> = {
  none: 'neutral',
  draft: 'neutral',
  sent: 'info',
  returned: 'doubt',
  accepted: 'done',
}

/** Where a registration stands between its unit and the office; `none`: not begun. */
export function StateBadge({ state }: { state: ProgressState }) {
  const t = useTranslations('campaignYears.state')
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>
}

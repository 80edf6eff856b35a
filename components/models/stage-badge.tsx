import {
  IconAward,
  IconCircleCheck,
  IconCopy,
  IconPencil,
  IconPlayerPlay,
  IconStar,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { StatusBadge, type Tone } from '@/components/page/badge'
import type { ModelStage } from '@/domain/vocabulary'

const looks: Record<ModelStage, { tone: Tone; icon: typeof IconAward }> = {
  registered: { tone: 'neutral', icon: IconPencil },
  implemented: { tone: 'neutral', icon: IconPlayerPlay },
  recognised: { tone: 'done', icon: IconCircleCheck },
  exemplary: { tone: 'done', icon: IconStar },
  commended: { tone: 'done', icon: IconAward },
  replicated: { tone: 'done', icon: IconCopy },
}

/** How far a work or model has come, in the words of the office. */
export function StageBadge({ stage }: { stage: ModelStage }) {
  const t = useTranslations('vocabulary.modelStage')
  const { tone, icon: Icon } = looks[stage]
  return (
    <StatusBadge tone={tone} icon={<Icon size={16} stroke={1.75} aria-hidden />}>
      {t(stage)}
    </StatusBadge>
  )
}

import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconInfoCircle,
  IconStarFilled,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AwardStatus, Level } from '@/domain/vocabulary'
import styles from './badge.module.css'

/**
 * The level of an award in its fixed colour. A star in gold marks what came from the city or
 * higher; the word always stands beside the colour.
 */
export function LevelBadge({ level, short }: { level: Level; short?: boolean }) {
  const t = useTranslations('vocabulary')
  return (
    <span className={styles.level} data-level={level} title={t(`levelFull.${level}`)}>
      {(level === 'central' || level === 'city') && (
        <IconStarFilled className={styles.star} size={10} aria-hidden />
      )}
      {t(`${short ? 'levelShort' : 'level'}.${level}`)}
    </span>
  )
}

/** The small square of a level's colour, for legends and table rows. */
export function LevelMark({ level }: { level: Level }) {
  return <span className={styles.mark} data-level={level} aria-hidden />
}

/** Marks a sample record; it is never part of a real total. */
export function SampleBadge() {
  const t = useTranslations('common')
  return (
    <span className={styles.sample} title={t('sampleHint')}>
      {t('sample')}
    </span>
  )
}

export type Tone = 'neutral' | 'info' | 'done' | 'doubt' | 'error'

const toneIcons = {
  neutral: IconClock,
  info: IconInfoCircle,
  done: IconCircleCheck,
  doubt: IconAlertTriangle,
  error: IconCircleX,
}

/** A state said by an icon and a word, never by colour alone. `icon` replaces the tone's own. */
export function StatusBadge(props: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  const Icon = toneIcons[props.tone]
  return (
    <span className={styles.status} data-tone={props.tone}>
      {props.icon ?? <Icon size={16} stroke={1.75} aria-hidden />}
      {props.children}
    </span>
  )
}

const statusLooks: Record<AwardStatus, { tone: Tone; icon: typeof IconClock }> = {
  proposed: { tone: 'neutral', icon: IconClock },
  returned: { tone: 'doubt', icon: IconArrowBackUp },
  conferred: { tone: 'done', icon: IconCircleCheck },
  revoked: { tone: 'error', icon: IconBan },
}

/** The state of an award in the words of the office. */
export function AwardStatusBadge({ status }: { status: AwardStatus }) {
  const t = useTranslations('vocabulary.status')
  const { tone, icon: Icon } = statusLooks[status]
  return (
    <StatusBadge tone={tone} icon={<Icon size={16} stroke={1.75} aria-hidden />}>
      {t(status)}
    </StatusBadge>
  )
}

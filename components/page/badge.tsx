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
  return short ? (
    <span className={styles.level} data-level={level} title={t(`level.${level}`)}>
      {t(`levelShort.${level}`)}
    </span>
  ) : (
    <span className={styles.level} data-level={level}>
      {t(`level.${level}`)}
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

/** A state said by an icon and a word, never by colour alone. `icon` replaces the tone's own. */
export function StatusBadge(props: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={styles.status}
      data-tone={props.tone}
      data-icon={props.icon ? 'own' : undefined}
    >
      {props.icon}
      {props.children}
    </span>
  )
}

const statusTones: Record<AwardStatus, Tone> = {
  proposed: 'neutral',
  returned: 'doubt',
  conferred: 'done',
  revoked: 'error',
  undone: 'neutral',
}

/** The state of an award in the words of the office. */
export function AwardStatusBadge({ status }: { status: AwardStatus }) {
  const t = useTranslations('vocabulary.status')
  return (
    <span className={styles.status} data-tone={statusTones[status]} data-icon={status}>
      {t(status)}
    </span>
  )
}

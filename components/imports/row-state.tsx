import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconDatabase,
  IconEqual,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './rows.module.css'
import type { ShownRow } from './shown-row'

export type Shown = ShownRow['state'] | 'same' | 'saved' | 'undone'

/** What a row is now: as it was checked, or what became of it. */
export const shownState = (row: ShownRow): Shown => {
  if (row.isUndone) return 'undone'
  if (row.resultHref !== undefined) return 'saved'
  return row.change === 'same' ? 'same' : row.state
}

const icons = {
  ready: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconCircleX,
  same: IconEqual,
  saved: IconDatabase,
  undone: IconArrowBackUp,
} satisfies Record<Shown, unknown>

/** The state of a row: an icon and a word, never colour alone. */
export function RowState({ state }: { state: Shown }) {
  const t = useTranslations('imports.state')
  const Icon = icons[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={15} stroke={1.7} aria-hidden />
      {t(state)}
    </span>
  )
}

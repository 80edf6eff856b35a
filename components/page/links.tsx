import type { ReactNode } from 'react'
import styles from './links.module.css'
import { SoftLink } from './soft-link'

export interface Choice {
  href: string
  label: ReactNode
  active: boolean
  /** A number after the label, in muted ink. */
  count?: ReactNode
}

interface Props {
  /** What is chosen here, for screen readers: "Kỳ", "Trạng thái". */
  label: string
  choices: Choice[]
}

/** A choice between a few views of one page, as links in a sunk strip. */
export function Segmented(props: Props) {
  return <LinkRow {...props} look={styles.segmented} current="true" />
}

/** The sibling pages of one noun, as links over a line. */
export function Tabs(props: Props) {
  return <LinkRow {...props} look={styles.tabs} current="page" />
}

function LinkRow({ label, choices, look, current }: Props & LookProps) {
  return (
    <nav aria-label={label} className={look}>
      {choices.map((choice) => (
        <SoftLink
          key={choice.href}
          href={choice.href}
          aria-current={choice.active ? current : undefined}
        >
          {choice.label}
          {choice.count !== undefined && <span className={styles.count}>{choice.count}</span>}
        </SoftLink>
      ))}
    </nav>
  )
}

interface LookProps {
  look: string | undefined
  current: 'page' | 'true'
}

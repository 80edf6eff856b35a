import type { ReactNode } from 'react'
import styles from './button.module.css'
import { SoftLink } from './soft-link'

interface Look {
  /** Red for the page's one main action, plain with a border, or quiet without one. */
  look?: 'red' | 'plain' | 'quiet'
  icon?: ReactNode
  children: ReactNode
}

interface LinkProps extends Look {
  href: string
  /** For files: a full request instead of a page change. */
  download?: boolean
}

/** A link that looks like a button. A red one makes the frame's own red button step back. */
export function LinkButton({ look = 'plain', icon, href, download, children }: LinkProps) {
  const attributes = { href, className: styles.button, 'data-look': look }
  return download ? (
    <a {...attributes} download>
      {icon}
      {children}
    </a>
  ) : (
    <SoftLink {...attributes}>
      {icon}
      {children}
    </SoftLink>
  )
}

interface ButtonProps extends Look {
  name?: string
  value?: string
  /** The id of the form that this button sends, when it stands outside of it. */
  form?: string
  /** Another page that this button sends the form to. */
  formAction?: string
  /** Says more than its word, where several buttons of a page bear the same. */
  label?: string
}

/** The submit button of a plain HTML form (filters, sign-out, one-click changes). */
export function SubmitButton({ look = 'plain', icon, children, label, ...rest }: ButtonProps) {
  return (
    <button type="submit" className={styles.button} data-look={look} aria-label={label} {...rest}>
      {icon}
      {children}
    </button>
  )
}

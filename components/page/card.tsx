import type { ReactNode } from 'react'
import styles from './card.module.css'

interface Props {
  title?: ReactNode
  /** A quiet remark at the right of the title: "so với 2011–2015", "36 đơn vị", a link. */
  note?: ReactNode
  /** The menu at the right end of the head; makes the card a block that prints by itself. */
  tools?: ReactNode
  /** Buttons under the content, e.g. copy, print, download. */
  foot?: ReactNode
  /** A coloured left edge, for the one sentence that a page opens with. */
  edge?: 'gold' | 'done' | 'doubt'
  id?: string
  /** Without inner margin, for a table that fills the card. */
  flush?: boolean
  children: ReactNode
}

/** A white block on the paper; with a title it is a section of the page. */
export function Card({ title, note, tools, foot, edge, id, flush, children }: Props) {
  const Element = title ? 'section' : 'div'
  return (
    <Element
      id={id}
      className={styles.card}
      data-edge={edge}
      data-flush={flush || undefined}
      data-block={tools ? '' : undefined}
    >
      {title && (
        <header className={styles.head}>
          <h2>{title}</h2>
          {note && <p className={styles.note}>{note}</p>}
          {tools && <div className={styles.tools}>{tools}</div>}
        </header>
      )}
      {children}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </Element>
  )
}

/** Cards side by side on a wide screen, one under the other on a phone. */
export function CardGrid({ columns = 2, children }: { columns?: 2 | 3; children: ReactNode }) {
  return (
    <div className={styles.grid} data-columns={columns}>
      {children}
    </div>
  )
}

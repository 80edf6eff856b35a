import { useFormatter } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { SoftLink } from '@/components/page/soft-link'
import styles from './ranked.module.css'

export type RankedRow = {
  key: string | number
  name: string
  /** The record itself; without it the name is plain text. */
  nameHref?: string
  n: number
  /** What the number counts. */
  href: string
}

interface Props {
  rows: RankedRow[]
  /** The length of a full bar; the largest number unless given. */
  largest?: number
  look?: 'units' | 'stages'
  foot?: ReactNode
}

/** Names with a bar and a number; bar and number open what they count. */
export function Ranked({
  rows,
  largest = Math.max(1, ...rows.map((row) => row.n)),
  look,
  foot,
}: Props) {
  const format = useFormatter()
  return (
    <>
      <ul className={styles.list} data-look={look}>
        {rows.map(({ key, name, nameHref, n, href }, at) => {
          const bar = (
            <>
              <span className={styles.track} aria-hidden>
                {n > 0 && <span style={barStyle(n / largest, at / Math.max(1, rows.length - 1))} />}
              </span>
              <span className={styles.number}>{format.number(n)}</span>
            </>
          )
          return (
            <li key={key}>
              {nameHref ? (
                <SoftLink href={nameHref} className={styles.name}>
                  {name}
                </SoftLink>
              ) : (
                <span className={styles.name}>{name}</span>
              )}
              {n > 0 ? (
                <SoftLink
                  href={href}
                  className={styles.bar}
                  aria-label={`${name}: ${format.number(n)}`}
                >
                  {bar}
                </SoftLink>
              ) : (
                <span className={styles.bar} data-zero>
                  {bar}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {foot && <p className={styles.foot}>{foot}</p>}
    </>
  )
}

/** A bar that can be seen however short, and how far down the list it stands. */
const barStyle = (part: number, along: number): CSSProperties =>
  ({ width: `${Math.max(1.5, part * 100)}%`, '--along': `${along * 100}%` }) as CSSProperties

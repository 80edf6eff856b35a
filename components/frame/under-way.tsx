'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import styles from './under-way.module.css'

export type UnderWayLine = { text: string; href: string | null }

/**
 * A quiet line over every page while a list is being saved or undone: the figures are moving. Looked
 * at with each page, and every two seconds while there is one.
 */
export function UnderWay({ lines: first }: { lines: UnderWayLine[] }) {
  const [lines, setLines] = useState(first)
  const pathname = usePathname()
  const isOn = lines.length > 0
  const seen = useRef(pathname)

  useEffect(() => {
    const look = async () => {
      const answer = await fetch('/imports/running').catch(() => undefined)
      if (answer?.ok) setLines((await answer.json()) as UnderWayLine[])
    }
    // What came with the page itself is new.
    if (seen.current !== pathname) void look()
    seen.current = pathname
    if (!isOn) return
    const timer = setInterval(look, 2000)
    return () => clearInterval(timer)
  }, [pathname, isOn])

  if (!isOn) return null
  return (
    <div className={styles.lines} role="status">
      {lines.map(({ text, href }) => (
        <p key={text}>{href ? <a href={href}>{text}</a> : text}</p>
      ))}
    </div>
  )
}

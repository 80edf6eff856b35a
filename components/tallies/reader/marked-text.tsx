'use client'

import type { ReactNode } from 'react'
import type { ParagraphReading } from '@/db/tallies/paragraph'
import { numberAnchor } from './anchor'
import styles from './reader.module.css'

/** The paragraph as it was pasted: phrases marked, each number leading to what was understood. */
export function MarkedText({ reading }: { reading: ParagraphReading }) {
  return <p className={styles.text}>{piecesOf(reading)}</p>
}

function piecesOf({ text, numbers, changes }: ParagraphReading): ReactNode[] {
  const spans = numbers.flatMap(({ number, again, ...phrase }) => [phrase, ...again, number ?? []])
  const cuts = [0, text.length, ...[...spans.flat(), ...changes].flatMap((s) => [s.start, s.end])]
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? text.length
    const holds = (span: { start: number; end: number } | null) =>
      span !== null && span.start <= from && to <= span.end
    const piece = text.slice(from, to)
    const at = numbers.findIndex(({ number }) => holds(number))
    if (at >= 0)
      return (
        <mark key={from}>
          <a href={`#${numberAnchor(at)}`}>{piece}</a>
        </mark>
      )
    if (changes.some(holds))
      return (
        <mark key={from} data-question>
          {piece}
        </mark>
      )
    const marked = numbers.some((one) => holds(one) || one.again.some(holds))
    return marked ? <mark key={from}>{piece}</mark> : piece
  })
}

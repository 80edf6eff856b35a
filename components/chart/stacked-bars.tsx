import { formatNumber } from '@/domain/numbers'
import styles from './chart.module.css'
import { countScale, everyNth } from './scale'

/** A part of a bar; `level` gives its colour, `name` is what it says when pointed at or read. */
export type Segment = { level: string; n: number; href: string; name: string }
/** One column; its segments from the foot up. */
export type Bar = {
  label: string
  /** What the label opens, if anything, and what that link says. */
  labelLink?: { href: string; name: string }
  total: number
  href: string
  name: string
  segments: Segment[]
}

interface Props {
  /** What is drawn, for screen readers. */
  label: string
  bars: Bar[]
  /** Height of the plot in pixels, labels apart. */
  height: number
}

/**
 * Columns of stacked segments as one SVG from the server, every segment and total a link. Positions
 * across are percentages and heights pixels, so that it fills any width while its words keep their
 * size: one drawing for the office screen, the phone and paper.
 */
export function StackedBars({ label, bars, height }: Props) {
  const { lines, top } = countScale(Math.max(0, ...bars.map((bar) => bar.total)))
  const band = 100 / Math.max(1, bars.length)
  const width = Math.min(band * 0.58, 14)
  const y = (n: number) => foot - (n / top) * height
  const foot = height + above
  return (
    <div className={styles.chart}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing's parts have no HTML element */}
      <svg
        role="group"
        aria-label={label}
        width="100%"
        height={foot + below}
        className={styles.plot}
      >
        <g aria-hidden className={styles.axis}>
          {lines.map((n) => (
            <g key={n}>
              <line x1="0" x2="100%" y1={y(n)} y2={y(n)} data-foot={n === 0 || undefined} />
              <text x={-9} y={y(n) + 4}>
                {formatNumber(n)}
              </text>
            </g>
          ))}
        </g>
        {bars.map((bar, at) => {
          const middle = band * (at + 0.5)
          return (
            <g key={bar.label} data-room={roomFor(at, bars.length)}>
              <Segments bar={bar} left={middle - width / 2} width={width} y={y} />
              {bar.total > 0 ? (
                <a href={bar.href} aria-label={bar.name} className={styles.total}>
                  <text x={`${middle}%`} y={y(bar.total) - 6}>
                    {formatNumber(bar.total)}
                  </text>
                </a>
              ) : (
                <text x={`${middle}%`} y={y(0) - 6} className={styles.zero}>
                  0
                </text>
              )}
              <Label bar={bar} x={`${middle}%`} y={foot + 17} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** Room above the plot for a total, below it for a year. */
const above = 20
const below = 24

interface SegmentsProps {
  bar: Bar
  left: number
  width: number
  y: (n: number) => number
}

function Segments({ bar, left, width, y }: SegmentsProps) {
  let under = 0
  return bar.segments.map(({ level, n, href, name }) => {
    const foot = y(under)
    under += n
    if (n === 0) return null
    return (
      <a key={level} href={href} aria-label={name} className={styles.segment} data-level={level}>
        <title>{name}</title>
        <rect
          x={`${left}%`}
          width={`${width}%`}
          y={y(under)}
          height={Math.max(1.5, foot - y(under))}
        />
      </a>
    )
  })
}

function Label({ bar: { label, labelLink }, x, y }: { bar: Bar; x: string; y: number }) {
  const words = (
    <text x={x} y={y} className={styles.label}>
      {label}
    </text>
  )
  if (!labelLink) return words
  return (
    <a href={labelLink.href} aria-label={labelLink.name} className={styles.labelLink}>
      {words}
    </a>
  )
}

/** On which widths a column keeps its words: always, on a wide screen only, or never. The last does. */
function roomFor(at: number, columns: number): 'always' | 'wide' | 'none' {
  const fromEnd = columns - 1 - at
  if (fromEnd % everyNth(columns, 8) === 0) return 'always'
  return fromEnd % everyNth(columns, 12) === 0 ? 'wide' : 'none'
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const [light = '', dark = ''] = readFileSync('app/globals.css', 'utf8').split(
  '@media screen and (prefers-color-scheme: dark)',
)

const colourOf = (scheme: string, name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(scheme)?.[1] ?? `no --${name}`

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the heat map in %s', (_, scheme) => {
  const shades = ['level-city-tint', 'heat-2', 'heat-3', 'heat-4', 'heat-5'].map((name) =>
    colourOf(scheme, name),
  )

  test('more awards stand further from the paper, each step to be seen', () => {
    const away = [colourOf(scheme, 'card'), ...shades].map((shade) =>
      contrast(shade, colourOf(scheme, 'card')),
    )
    for (let at = 1; at < away.length; at += 1)
      expect((away[at] ?? 0) / (away[at - 1] ?? 0)).toBeGreaterThan(1.12)
  })

  test('every number is readable on its shade', () => {
    for (const [at, shade] of shades.entries())
      expect(contrast(shade, colourOf(scheme, at < 3 ? 'ink' : 'paper')), shade).toBeGreaterThan(
        4.5,
      )
  })
})

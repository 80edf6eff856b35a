import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Bar, StackedBars } from './stacked-bars'

const year = (label: string, district: number, city: number): Bar => ({
  label,
  total: district + city,
  href: `/awards?year=${label}`,
  name: `${label}: ${district + city}`,
  segments: [
    { level: 'district', n: district, href: `/awards?year=${label}&level=district`, name: 'Quận' },
    { level: 'city', n: city, href: `/awards?year=${label}&level=city`, name: 'Thành phố' },
  ],
})
const draw = (bars: Bar[]) =>
  renderToStaticMarkup(createElement(StackedBars, { label: 'Theo năm', bars, height: 200 }))
const hrefs = (svg: string) =>
  [...svg.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))

test('every segment and every total is a real link with a name, before any script', () => {
  const svg = draw([year('2020', 71, 6)])
  expect(hrefs(svg)).toEqual([
    '/awards?year=2020&level=district',
    '/awards?year=2020&level=city',
    '/awards?year=2020',
  ])
  expect(svg).toContain('<title>Quận</title>')
  expect(svg).not.toMatch(/<script|<style/)
})

test('a year opens something else than its bar, where it is given anything to open', () => {
  const labelLink = { href: '/drill?from=2020&to=2020', name: 'Chia nhỏ 2020' }
  const [svg, plain] = [draw([{ ...year('2020', 71, 6), labelLink }]), draw([year('2020', 71, 6)])]
  expect(hrefs(svg)).toEqual([...hrefs(plain), '/drill?from=2020&to=2020'])
  expect(svg).toContain('aria-label="Chia nhỏ 2020"')
})

test('heights are in the proportion of the counts, the higher level on top', () => {
  const [district, city] = [
    ...draw([year('2020', 60, 30)]).matchAll(/ y="([\d.]+)" height="([\d.]+)"/g),
  ].map(([, y, height]) => ({ y: Number(y), height: Number(height) }))
  expect(district?.height).toBeCloseTo((200 * 60) / 90)
  expect(city?.height).toBeCloseTo((200 * 30) / 90)
  expect((city?.y ?? 0) + (city?.height ?? 0)).toBeCloseTo(district?.y ?? 0)
})

test('a year without awards is shown as zero and opens nothing', () => {
  const svg = draw([year('2019', 0, 0), year('2020', 1, 0)])
  expect(svg).toContain('>2019</text>')
  expect(hrefs(svg).filter((href) => href?.includes('2019'))).toEqual([])
})

test('an empty chart is drawn, not broken', () => {
  expect(draw([])).not.toMatch(/NaN|Infinity/)
  expect(draw([year('2019', 0, 0)])).not.toMatch(/NaN|Infinity/)
})

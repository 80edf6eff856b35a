import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path'

const site = 'https://so-vang.example.vn'

test('a path of the site stays as it was asked for', () => {
  for (const path of ['/', '/awards', '/awards?q=ho%C3%A0&page=2', '/units/7#files', '/a//b'])
    expect(ownPath(path)).toBe(path)
  expect(ownPath('/awards?q=hòa')).toBe('/awards?q=h%C3%B2a')
})

test('whatever would leave the site is none of its paths', () => {
  const elsewhere = [
    '',
    'awards',
    'https://host',
    '//host',
    '///host',
    '/\\host',
    '\\\\host',
    '/\t/host',
    '/\n/host',
    '/\r\\host',
    '\t//host',
    ' //host',
    '/.//host',
    '/..//host',
    '/a/..//host',
    '/.\\\\host',
    '/%2e//host',
    '/\t.//host',
    'javascript:alert(1)',
    '//[',
  ]
  for (const text of elsewhere) expect(ownPath(text), JSON.stringify(text)).toBeNull()
})

test('look-alikes of a slash are letters of a path, and stay one', () => {
  for (const text of [
    '/／host',
    '/∕host',
    '/%2F/host',
    '/%5Chost',
    '/%09/host',
    '/\u0000/host',
    '/。host',
  ]) {
    const path = ownPath(text)
    expect(path === null || new URL(path, site).origin === site, JSON.stringify(text)).toBe(true)
  }
})

test('no text whatever makes a path that leaves the site', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '\r',
    '%09',
    '%2e',
    '@',
    ':',
    '?',
    '#',
    'host',
    '／',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((p) => `/${p.join('')}`),
  )
  fc.assert(
    fc.property(text, (tried) => {
      const path = ownPath(tried)
      expect(path === null || new URL(path, site).origin === site).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

import { expect, test } from 'vitest'
import { cameFrom, proxiesOf } from './proxies.mjs'

const nobody = proxiesOf('')
const nginx = proxiesOf('127.0.0.1, 10.1.0.0/16 ::1, fd00::/8')

test('without a named proxy the socket alone says where a request came from', () => {
  expect(cameFrom('198.51.100.7', undefined, nobody)).toBe('198.51.100.7')
  for (const forged of ['203.0.113.5', '1.1.1.1, 2.2.2.2', '', ',,,', 'x'.repeat(5000)])
    expect(cameFrom('198.51.100.7', forged, nobody)).toBe('198.51.100.7')
  expect(cameFrom('::ffff:198.51.100.7', '203.0.113.5', nobody)).toBe('198.51.100.7')
})

test('what a named proxy says is believed, and what was written before it came there is not', () => {
  expect(cameFrom('127.0.0.1', '203.0.113.5', nginx)).toBe('203.0.113.5')
  expect(cameFrom('::1', '9.9.9.9, 203.0.113.5', nginx)).toBe('203.0.113.5')
  expect(cameFrom('::ffff:10.1.2.3', '9.9.9.9, 203.0.113.5, 10.1.9.9', nginx)).toBe('203.0.113.5')
  expect(cameFrom('fd00::1', '2001:db8::7', nginx)).toBe('2001:db8::7')
  // From elsewhere the same words are forged.
  expect(cameFrom('10.2.0.1', '203.0.113.5', nginx)).toBe('10.2.0.1')
})

test('ports and brackets are taken off; a word that is no address ends the way', () => {
  expect(cameFrom('127.0.0.1', '203.0.113.5:51234', nginx)).toBe('203.0.113.5')
  expect(cameFrom('127.0.0.1', '[2001:db8::7]:443', nginx)).toBe('2001:db8::7')
  expect(cameFrom('127.0.0.1', '203.0.113.5, unknown', nginx)).toBe('127.0.0.1')
  expect(cameFrom('127.0.0.1', undefined, nginx)).toBe('127.0.0.1')
  expect(cameFrom(undefined, '203.0.113.5', nginx)).toBe('unknown')
})

test('a proxy that is no address is refused with a sentence', () => {
  for (const text of [
    'nginx',
    '10.0.0.0/33',
    '10.0.0.0/',
    '::1/129',
    '10.0.0.0/8/8',
    '*',
    '300.1.1.1',
  ])
    expect(() => proxiesOf(text), text).toThrow(/SO_VANG_PROXY không hợp lệ/)
})

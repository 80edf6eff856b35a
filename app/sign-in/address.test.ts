import { expect, test } from 'vitest'
import { addressOf } from './address'

const from = (address: string) => addressOf(new Headers({ 'x-forwarded-for': address }))

test('an IPv4 address counts as itself, of IPv6 the network does', () => {
  expect(from('203.0.113.5')).toBe('203.0.113.5')
  expect(from('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(from('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(from('2001:0db8:0001:0002::')).toBe('2001:db8:1:2::/64')
  expect(from('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(from('::1')).toBe('0:0:0:0::/64')
  expect(from('2001:db8:1:3::9')).not.toBe(from('2001:db8:1:2::9'))
  expect(addressOf(new Headers())).toBe('unknown')
})

import { expect, test } from 'vitest'
import { decodable } from './addresses.mjs'

test.each([
  ['/awards/%E0', '/awards/%25E0'],
  ['/awards/1%', '/awards/1%25'],
  ['/units/%E0/edit?q=%E0', '/units/%25E0/edit?q=%E0'],
  ['/%ED%A0%BD', '/%25ED%25A0%25BD'],
  ['/awards/12?unit=3', '/awards/12?unit=3'],
  ['/lists/Kh%E1%BB%A3p', '/lists/Kh%E1%BB%A3p'],
  ['/awards?q=%E0', '/awards?q=%E0'],
  ['/', '/'],
  ['', ''],
])('%s goes on as %s', (from, to) => {
  expect(decodable(from)).toBe(to)
  expect(() => decodeURIComponent(to.split('?')[0] ?? '')).not.toThrow()
})

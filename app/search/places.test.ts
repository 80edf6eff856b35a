import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { loadMessages } from '@/messages/load'
import { findPlaces } from './places'

// biome-ignore lint/suspicious/noExplicitAny: messages as the library takes them
const t = createTranslator({ locale: 'vi', messages: loadMessages('vi') as any }) as never
const hrefs = (role: Role, q: string) => findPlaces({ role } as never, q, t).map(({ href }) => href)

test('pages and commands are found by what staff type', () => {
  expect(hrefs('officer', 'doi chieu')).toEqual(['/tallies'])
  expect(hrefs('officer', 'Nhập nhanh')).toEqual(['/awards/quick'])
  expect(hrefs('officer', 'nhap')).toEqual(['/awards/quick', '/imports'])
  expect(hrefs('officer', 'them quyet dinh')).toEqual(['/decisions/new'])
  expect(hrefs('officer', 'mat khau')).toEqual(['/account'])
})

test('nobody is led to what the role may not do', () => {
  expect(hrefs('leader', 'nhap nhanh')).toEqual([])
  expect(hrefs('leader', 'them')).toEqual([])
  expect(hrefs('contributor', 'doi chieu')).toEqual([])
  expect(hrefs('contributor', 'de nghi')).toEqual(['/awards/propose'])
  expect(hrefs('officer', 'them nguoi dung')).toEqual([])
  expect(hrefs('admin', 'them nguoi dung')).toEqual(['/admin/users/new'])
})

test('the middle of a word and an empty query find no page', () => {
  expect(hrefs('officer', 'hieu')).toEqual([])
  expect(hrefs('officer', '  ')).toEqual([])
})

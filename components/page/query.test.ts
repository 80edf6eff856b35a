import { describe, expect, test } from 'vitest'
import { hrefWith, one } from './query'

describe('the address of a list', () => {
  const query = { level: 'district', campaign: ['1', '2'], page: '4', q: undefined }

  test('a changed filter starts again at the first page', () => {
    expect(hrefWith('/awards', query, { level: 'city' })).toBe(
      '/awards?campaign=1&campaign=2&level=city',
    )
  })

  test('the next page keeps the filters', () => {
    expect(hrefWith('/awards', query, { page: 5 })).toBe(
      '/awards?level=district&campaign=1&campaign=2&page=5',
    )
  })

  test('a removed filter leaves no trace', () => {
    expect(hrefWith('/awards', { level: 'city' }, { level: null })).toBe('/awards')
    expect(hrefWith('/awards', { q: 'Đặng' }, { q: '' })).toBe('/awards')
  })

  test('Vietnamese letters and signs survive', () => {
    const href = hrefWith('/awards', {}, { q: 'Đặng & Ẩn #1' })
    expect(new URL(href, 'http://x').searchParams.get('q')).toBe('Đặng & Ẩn #1')
  })

  test('a parameter given twice is read once', () => {
    expect(one(['city', 'ward'])).toBe('city')
    expect(one(undefined)).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import type { Role } from '@/domain/vocabulary'
import { isActive } from './active'
import { bottomKeys, navFor } from './nav'

const keys = (role: Role) => navFor(role).flatMap((group) => group.items.map((item) => item.key))

describe('who sees which line of the rail', () => {
  test('only the administrator sees users; staff see the catalogue', () => {
    expect(keys('admin')).toEqual(expect.arrayContaining(['users', 'catalogue', 'office']))
    expect(keys('officer')).toContain('catalogue')
    expect(keys('officer')).not.toContain('users')
    expect(navFor('leader').map((group) => group.key)).not.toContain('admin')
  })

  test('a local unit does not see the history of the whole office', () => {
    expect(keys('contributor')).not.toContain('history')
    expect(keys('leader')).toContain('history')
  })

  test('the bottom bar of the phone shows everybody what is theirs; tallies are not for a local unit', () => {
    for (const role of ['admin', 'officer', 'leader'] as const) {
      expect(keys(role)).toEqual(expect.arrayContaining(bottomKeys))
    }
    const shown = bottomKeys.filter((key) => keys('contributor').includes(key))
    expect(shown).toEqual(['dashboard', 'awards'])
  })
})

describe('which line is lit', () => {
  test('a record lights the line of its list', () => {
    expect(isActive('/awards/12', '/awards')).toBe(true)
    expect(isActive('/models/3', '/registrations', { also: ['/models'] })).toBe(true)
  })

  test('a page with a line of its own lights that line alone', () => {
    const except = ['/awards/quick']
    expect(isActive('/awards/quick', '/awards', { except })).toBe(false)
    expect(isActive('/awards/quick', '/awards/quick')).toBe(true)
    expect(isActive('/awards/12', '/awards', { except })).toBe(true)
  })

  test('the overview is lit on its own page only', () => {
    expect(isActive('/', '/')).toBe(true)
    expect(isActive('/awards', '/')).toBe(false)
  })

  test('a path that only begins alike is another page', () => {
    expect(isActive('/units-old', '/units')).toBe(false)
  })
})

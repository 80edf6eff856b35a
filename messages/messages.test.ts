import { describe, expect, test } from 'vitest'
import { loadMessages, type Messages } from './load'
import { needsOf } from './testing/icu'
import { literalsOf } from './testing/literals'
import { keysOf, missingKeys, speakers, unusedKeys } from './testing/usage'

const vi = loadMessages('vi')
const en = loadMessages('en')
const keys = keysOf(vi)

function word(messages: Messages, key: string): string {
  let found: string | Messages | undefined = messages
  for (const part of key.split('.')) found = (found as Messages)[part]
  return found as string
}

/**
 * Keys chosen by data: codes of `domain/vocabulary.ts`, problems that commands answer with, reasons
 * that a row of a list is to be looked at. And the frame and the page of an error, whose words are
 * read from their files under their types.
 */
const dynamic = [/^vocabulary\./, /^validation\./, /^error\./, /^frame\./, /^imports\.problem\./]

describe('the words on screen', () => {
  test('are there in both languages', () => {
    expect(keysOf(en).sort()).toEqual([...keys].sort())
  })

  test('show the same figures and names in both languages', () => {
    const different = keys.filter(
      (key) => String(needsOf(word(vi, key))) !== String(needsOf(word(en, key))),
    )
    expect(different).toEqual([])
  })

  test('are never empty', () => {
    const empty = [vi, en].flatMap((words) => keys.filter((key) => word(words, key).trim() === ''))
    expect(empty).toEqual([])
  })

  test('do not shout', () => {
    const loud = [vi, en].flatMap((words) => keys.filter((key) => word(words, key).includes('!')))
    expect(loud).toEqual([])
  })

  test('are all spoken somewhere', () => {
    expect(unusedKeys(keys, speakers(), dynamic)).toEqual([])
  })

  test('are all there when a page asks for them', () => {
    expect(missingKeys(keys, speakers())).toEqual([])
  })
})

describe('what a message shows', () => {
  test('every argument, in plurals too', () => {
    expect(needsOf('{name} có {count, plural, one {một năm} other {# năm {rest}}}')).toEqual([
      'count',
      'name',
      'rest',
    ])
  })

  test('a word of a branch is no argument, and neither is a choice of wording', () => {
    expect(needsOf('{kind, select, a {award} other {{unit}}}')).toEqual(['unit'])
  })

  test('rich tags', () => {
    expect(needsOf('Xem <link>{number, number}</link>')).toEqual(['<link>', 'number'])
  })

  test('an open brace is refused', () => {
    expect(() => needsOf('{name')).toThrow()
    expect(() => needsOf('name}')).toThrow()
  })
})

describe('reading keys out of a source', () => {
  test('finds strings and templates, and not what is only talked about', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: a source as text
    const source = [
      "// the office's 'comment'",
      "t('nav.awards'); t(`groups.${group ? 'one' : `deep.${x}`}`)",
      'const pattern = /[\'"]/; const path = "a//b"',
      '/* `no` */ <p title="x" /> ; y = "end"',
    ].join('\n')
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: a source as text
    expect(literalsOf(source)).toEqual([
      'nav.awards',
      'one',
      'deep.*',
      'groups.*',
      'a//b',
      'x',
      'end',
    ])
  })

  test('a key that nobody asks for is found out', () => {
    const page = {
      path: 'p',
      literals: ['title', 'nav.*'],
      namespaces: ['a'],
      asked: ['title', 'gone'],
    }
    expect(unusedKeys(['a.title', 'a.nav.x', 'a.lost', 'b.title'], [page], [])).toEqual([
      'a.lost',
      'b.title',
    ])
    expect(missingKeys(['a.title'], [page])).toEqual(['p: gone'])
  })
})

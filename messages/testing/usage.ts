import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Messages } from '../load'
import { literalsOf } from './literals'

/** A source file as far as words go. */
export interface Speaker {
  path: string
  literals: string[]
  /** The namespaces of its translators; '' for the whole tree. Empty when `t` is handed to it. */
  namespaces: string[]
  /** The keys it asks a translator for, where they are written out. */
  asked: string[]
}

const folders = ['app', 'components', 'documents', 'domain', 'db', 'scripts']

/** All sources of the program but tests and what they share, as speakers. */
export function speakers(): Speaker[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file))
      .filter((path) => !/\.test\.tsx?$|\/testing(\/|\.ts$)/.test(path))
      .map(speakerOf),
  )
}

function speakerOf(path: string): Speaker {
  const source = readFileSync(path, 'utf8')
  const declared = source.matchAll(/\b(?:use|get)Translations\(\s*(?:'([\w.]*)')?/g)
  const asked = source.matchAll(/(?<![\w.])t(?:[A-Z]\w*)?(?:\.rich|\.markup)?\(\s*'([\w.]+)'/g)
  return {
    path,
    literals: literalsOf(source),
    namespaces: [...declared].map((match) => match[1] ?? ''),
    asked: [...asked].map((match) => match[1] ?? ''),
  }
}

/** The full paths of all words of a tree, e.g. `frame.nav.awards`. */
export function keysOf(messages: Messages, under = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [under + key] : keysOf(value, `${under}${key}.`),
  )
}

/** The keys that no source can be asking for. `dynamic` names those whose key comes from data. */
export function unusedKeys(keys: string[], sources: Speaker[], dynamic: RegExp[]): string[] {
  const all = [...new Set(sources.flatMap((source) => source.namespaces))]
  const exact = new Set<string>()
  const patterns = new Set<string>()
  for (const { literals, namespaces } of sources) {
    for (const literal of literals.filter((text) => /^[\w.*]*\w{2}[\w.*]*$/.test(text))) {
      for (const namespace of ['', ...(namespaces.length > 0 ? namespaces : all)]) {
        const key = namespace ? `${namespace}.${literal}` : literal
        if (key.includes('*')) patterns.add(key)
        else exact.add(key)
      }
    }
  }
  const spoken = [...patterns].map(toPattern).concat(dynamic)
  return keys.filter((key) => !exact.has(key) && !spoken.some((pattern) => pattern.test(key)))
}

function toPattern(key: string) {
  return new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[\\w.]+')}$`)
}

/** What is asked for and is not there, as "path: key". */
export function missingKeys(keys: string[], sources: Speaker[]): string[] {
  const there = new Set(keys)
  const endings = new Set(keys.flatMap((key) => endingsOf(key)))
  return sources.flatMap(({ path, namespaces, asked }) =>
    asked
      .filter((key) =>
        namespaces.length > 0
          ? !namespaces.some((namespace) => there.has(namespace ? `${namespace}.${key}` : key))
          : !endings.has(key),
      )
      .map((key) => `${path}: ${key}`),
  )
}

/** `a.b.c`, `b.c`, `c`. */
function endingsOf(key: string) {
  const parts = key.split('.')
  return parts.map((_, index) => parts.slice(index).join('.'))
}

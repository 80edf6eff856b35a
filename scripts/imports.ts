import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { root } from './root.mjs'

const endings = ['', '.ts', '.tsx', '.mjs', '.js']

/** Which of these files import each of them, by their paths from the root; types count too. */
export function importersOf(paths: string[]): Map<string, string[]> {
  const known = new Set(paths)
  const importers = new Map<string, string[]>()
  for (const path of paths.filter((each) => /\.(tsx?|mjs|js)$/.test(each)))
    for (const [, name = ''] of readFileSync(root + path, 'utf8').matchAll(written)) {
      const bare = name.startsWith('@/') ? name.slice(2) : normalize(join(dirname(path), name))
      const found = endings.map((ending) => bare + ending).find((each) => known.has(each))
      if (found) importers.set(found, [...(importers.get(found) ?? []), path])
    }
  return importers
}

/** Of ours, not of packages: `from '@/db/open'`, `import('./start.mjs')`. */
const written = /\b(?:from|import)\b\s*\(?\s*'(@\/[^']+|\.{1,2}\/[^']+)'/g

import { readXml } from './xml'
import type { Archive } from './zip'

export type Relation = { id: string; type: string; path: string }

/** What a part of an office package points to; the package itself is the part of no name. */
export function relations(zip: Archive, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const at = `${folder}_rels/${path.slice(folder.length)}.rels`
  if (!zip.entries.has(at)) return []
  const found: Relation[] = []
  readXml(zip, at, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      // Types differ in Strict and Transitional files but for their end.
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          path: within(folder, Target),
        })
    },
  })
  return found
}

function within(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

import { readFileSync } from 'node:fs'

export type BuiltAction = { id: string; workers: object; filename: string; exportedName: string }

/** The server actions of the build under the addresses that it has chosen for them. */
export function builtActions(): BuiltAction[] {
  const file = '.next/server/server-reference-manifest.json'
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, Omit<BuiltAction, 'id'>>
  }
  return Object.entries(node).map(([id, action]) => ({ ...action, id }))
}

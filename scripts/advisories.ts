import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const severity = z.enum(['low', 'moderate', 'high', 'critical'])

/** `docs/advisories.json`: holes known to us, and those that we live with for a while. */
export const advisoriesFile = z.object({
  /** The day on which the list was last gone through: what came later it cannot know. */
  checked: day,
  advisories: z.array(
    z.object({
      id: z.string().min(1),
      package: z.string().min(1),
      severity,
      /** From this version on, until the one that is mended. */
      ranges: z.array(z.tuple([z.string(), z.string()])).min(1),
      what: z.string().min(1),
      source: z.string().min(1),
      /** Null when we have not found out. */
      published: day.nullable(),
    }),
  ),
  accepted: z.array(
    z.object({
      id: z.string(),
      package: z.string(),
      version: z.string(),
      until: day,
      reason: z.string().min(20),
    }),
  ),
})
export type Advisories = z.output<typeof advisoriesFile>

/** One package that stands with a known hole in it. */
export type Hole = {
  id: string
  package: string
  version: string
  severity: string
  what: string
  /** Where it lies (`node_modules/…`). */
  path: string
}

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
})

/** Every package of a lock file with where it lies: one may lie there several times. */
export function lockedPackages(text: string) {
  const { packages } = lockFile.parse(JSON.parse(text))
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1)
    return name && version ? [{ name, version, path }] : []
  })
}

/** Packages of a lock file with a hole that the list knows. */
export function knownHoles(lock: string, { advisories }: Advisories): Hole[] {
  return lockedPackages(lock).flatMap(({ name, version, path }) =>
    advisories
      .filter((one) => one.package === name && one.ranges.some((range) => isIn(version, range)))
      .map(({ id, severity, what }) => ({ id, package: name, version, severity, what, path })),
  )
}

/** High and critical holes that nobody has said we live with, or no longer. */
export const unaccepted = (holes: Hole[], { accepted }: Advisories, today: string): Hole[] =>
  holes.filter(
    (hole) =>
      ['high', 'critical'].includes(hole.severity) &&
      !accepted.some(
        (one) =>
          one.id === hole.id &&
          one.package === hole.package &&
          one.version === hole.version &&
          today <= one.until,
      ),
  )

const isIn = (version: string, [from, mended]: [string, string]): boolean =>
  compareVersions(version, from) >= 0 && compareVersions(version, mended) < 0

/** As semver orders: 1.9.0 < 1.10.0-beta.2 < 1.10.0-beta.11 < 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let at = 0; at < 3; at++) {
    const difference = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0)
    if (difference !== 0) return difference
  }
  if (left.pre === right.pre) return 0
  if (left.pre === '' || right.pre === '') return left.pre === '' ? 1 : -1
  return left.pre.localeCompare(right.pre, 'en', { numeric: true })
}

function partsOf(version: string) {
  const [whole = '', ...pre] = version.replace(/\+.*$/, '').split('-')
  return { numbers: whole.split('.').map(Number), pre: pre.join('-') }
}

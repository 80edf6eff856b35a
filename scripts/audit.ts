import { execFile } from 'node:child_process'
import { z } from 'zod'
import type { Hole } from './advisories'

/** How long the registry may take to answer, in milliseconds. */
const patience = 6000

export type Audit = { answered: true; holes: Hole[] } | { answered: false; why: string }

/**
 * Asks the registry that npm is set up with which packages of a folder's lock file have known holes. A
 * registry that is not there, is slow, or does not know the question is told apart from one that knows
 * of none.
 */
export const askRegistry = (folder: string): Promise<Audit> =>
  new Promise((resolve) => {
    const args = ['audit', '--json', '--package-lock-only', '--fetch-retries=0']
    const options = { cwd: folder, timeout: patience, maxBuffer: 64 * 1024 * 1024 }
    execFile('npm', args, options, (error, output) => {
      if (error?.killed) resolve({ answered: false, why: `quá ${patience / 1000} giây` })
      else resolve(readAudit(output))
    })
  })

const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      nodes: z.array(z.string()),
      via: z.array(
        z.union([
          z.string(),
          z.object({
            source: z.union([z.number(), z.string()]),
            name: z.string(),
            title: z.string(),
            url: z.string().optional(),
            severity: z.string(),
            range: z.string(),
          }),
        ]),
      ),
    }),
  ),
})

/** What `npm audit --json` printed. Anything but its report is no answer, and says nothing of holes. */
export function readAudit(output: string): Audit {
  const read = report.safeParse(parsed(output))
  if (!read.success) return { answered: false, why: reasonIn(output) }
  const holes = Object.entries(read.data.vulnerabilities).flatMap(([name, { via, nodes }]) =>
    // A package that only depends on one with a hole names it; the hole stands with that one.
    via.flatMap((one): Hole[] =>
      typeof one === 'string' || one.name !== name
        ? []
        : nodes.map((path) => ({
            id: /GHSA-[\w-]+/.exec(one.url ?? '')?.[0] ?? String(one.source),
            package: name,
            version: one.range,
            severity: one.severity,
            what: one.title,
            path,
          })),
    ),
  )
  return { answered: true, holes }
}

const failure = z.object({ statusCode: z.number().optional(), message: z.string().optional() })

function reasonIn(output: string): string {
  const read = failure.safeParse(parsed(output))
  if (read.success && read.data.statusCode) return `trả lời mã ${read.data.statusCode}`
  return 'không trả lời'
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return null
  }
}

import { readFileSync } from 'node:fs'

/** How often a child is looked at, in milliseconds. */
const every = 200
/** On a busy machine a child may wait so many times longer than it works. */
const waitsFor = 15
/** Where the system does not tell how long a child has worked, it is given so much more time. */
const unknown = 3

type Limits = {
  /** Milliseconds of work, from now on. */
  work: number
  /** Megabytes in memory. */
  memory: number
}

/**
 * Looks at a child until the answer is called: says when it has worked too long, not counting how long
 * it waited for others on a busy machine, or holds more memory than it may.
 */
export function watch(
  pid: number | undefined,
  { work, memory }: Limits,
  beyond: (what: 'time' | 'memory') => void,
): () => void {
  const first = usageOf(pid)
  const since = performance.now()
  const timer = setInterval(() => {
    const waited = performance.now() - since
    const now = usageOf(pid)
    const isLong = first && now ? now.worked - first.worked > work : waited > work * unknown
    if (isLong || waited > work * waitsFor) beyond('time')
    else if (now && now.memory > memory) beyond('memory')
  }, every)
  return () => clearInterval(timer)
}

/** Milliseconds of work and megabytes in memory; undefined where the system does not tell (Linux does). */
function usageOf(pid: number | undefined): { worked: number; memory: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in brackets, may hold spaces. After it: state is field 3, work 14 and 15, memory 24.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const field = (number: number) => Number(fields[number - 3])
    return { worked: (field(14) + field(15)) * tick, memory: (field(24) * page) / 1024 ** 2 }
  } catch {
    return undefined
  }
}

/** Milliseconds in which the system counts work, and bytes in which it counts memory. */
const tick = 10
const page = 4096

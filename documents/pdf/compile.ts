import { join } from 'node:path'

/** Long enough for a list of 5,000 names on a slow office server. */
const patience = 60_000

/**
 * A paper as a PDF, set by Typst from `documents/pdf/<template>.typ`. All that it says comes as data
 * and is never read as markup. On a thread of its own, one paper after the other.
 */
export async function compilePdf(template: 'report' | 'list', data: object): Promise<Uint8Array> {
  return Uint8Array.from(await queued({ template, data: JSON.stringify(data), as: 'pdf' }))
}

/** A drawing as an SVG without fonts: its words are outlines. */
export async function compileSvg(template: 'drawing', data: object): Promise<string> {
  return (await queued({ template, data: JSON.stringify(data), as: 'svg' })) as unknown as string
}

type Job = { template: string; data: string; as: 'pdf' | 'svg' }

let last: Promise<unknown> = Promise.resolve()

/** One at a time: two long lists at once would take the server's memory. */
function queued(job: Job): Promise<Uint8Array> {
  const next = last.then(
    () => run(job),
    () => run(job),
  )
  last = next
  return next
}

/** From the source folder: the bundler must not see a worker here, it would pack the compiler too. */
function run(job: Job): Promise<Uint8Array> {
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker = new threads.Worker(join(process.cwd(), 'documents', 'pdf', 'worker.mjs'), {
    workerData: job,
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    const finish = (end: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      end()
    }
    const timer = setTimeout(() => finish(() => reject(new Error('paper took too long'))), patience)
    worker.on('message', ({ made, error }: { made?: Uint8Array; error?: string }) =>
      finish(() => (made === undefined ? reject(new Error(error)) : resolve(made))),
    )
    worker.on('error', (error) => finish(() => reject(error)))
    worker.on('exit', () => finish(() => reject(new Error('paper was not made'))))
  })
}

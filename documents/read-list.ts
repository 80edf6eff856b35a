import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { ReadOptions } from '@/domain/list'
import type { Answer, Source } from './read/read-here'

/** Long enough for 120,000 rows on a slow office server; a hostile file is stopped by it. */
const patience = 60_000
/** Heap of the reading thread; an honest file of 20 MB needs half of it. */
const memory = 450
/** So many files are read at a time; others wait for their turn. */
const atOnce = 2

type Options = ReadOptions & { signal?: AbortSignal; timeoutMs?: number }

let running = 0
const waiting: (() => void)[] = []
let idle: Worker | undefined

/**
 * A file or pasted text as the rows of a list, read on a thread of its own within limits of size,
 * rows, memory and time. Never throws for what a file holds: answers a code (stable, English) and a
 * Vietnamese sentence.
 */
export async function readList(
  source: Source,
  _fileName: string,
  options: Options = {},
): Promise<Answer> {
  while (running >= atOnce) await new Promise<void>((next) => waiting.push(next))
  running++
  try {
    return await readOn(take(), source, options)
  } finally {
    running--
    waiting.shift()?.()
  }
}

function take(): Worker {
  const worker = idle ?? start()
  idle = undefined
  worker.ref()
  return worker
}

/** From the source folder: the bundler must not see a worker here, it would pack the compiler too. */
function start(): Worker {
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(join(process.cwd(), 'documents', 'read', 'worker.mjs'), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
    execArgv: [],
  })
}

function readOn(
  worker: Worker,
  source: Source,
  { signal, timeoutMs, ...options }: Options,
): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer, isWell: boolean) => {
      clearTimeout(timer)
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
      signal?.removeEventListener('abort', onAbort)
      if (isWell && !idle) {
        worker.unref()
        idle = worker
      } else void worker.terminate()
      resolve(answer)
    }
    const fail = (code: string, message: string) =>
      finish({ ok: false, error: { code, message } }, false)
    const onAbort = () => fail('stopped', 'Đã dừng đọc tệp.')
    const timer = setTimeout(
      () =>
        fail(
          'time-out',
          'Đọc tệp quá lâu nên đã dừng. Chép riêng bảng danh sách sang tệp mới rồi gửi lại.',
        ),
      timeoutMs ?? patience,
    )
    signal?.addEventListener('abort', onAbort)
    worker.on('message', (answer: Answer) => finish(answer, true))
    worker.on('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? fail('too-large', 'Tệp quá lớn để đọc. Chia danh sách thành các tệp nhỏ hơn.')
        : fail('truncated', 'Tệp bị hỏng, không đọc được. Lưu lại thành tệp mới rồi gửi lại.'),
    )
    worker.postMessage({ source, options })
  })
}

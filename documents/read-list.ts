import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { ListRow, ReadFailure, ReadOptions } from '@/domain/list'
import { limits } from './read/limits'
import type { Answer, Source } from './read/read-here'

/** Long enough for 120,000 rows on a slow office server; a hostile file is stopped by it. */
const patience = 60_000
/** Heap of the reading thread; an honest file of 20 MB needs half of it. */
const memory = 450
/** So many files are read at a time; others wait for their turn. */
const atOnce = 2
/** A thread that has read more than this holds more memory than its start costs: it is let go. */
const smallFile = 1024 * 1024

type Options = ReadOptions & { signal?: AbortSignal; timeoutMs?: number }

let running = 0
const waiting: (() => void)[] = []
let idle: Worker | undefined

/**
 * A file (its bytes, or its path on this machine) or pasted text as the rows of a list, read on a
 * thread of its own within limits of size, rows, memory and time. Never throws for what a file holds:
 * answers a code (stable, English) and a Vietnamese sentence.
 */
export async function readList(
  source: Source,
  _fileName: string,
  options: Options = {},
): Promise<Answer> {
  const size = await sizeOf(source)
  if (size === undefined) return refused('not-found', 'Không thấy tệp này.')
  // Said here too, so that a huge file is not copied to the thread first.
  if (size > limits.bytes) return refused('too-large', tooLarge)
  while (running >= atOnce) await new Promise<void>((next) => waiting.push(next))
  if (options.signal?.aborted) {
    waiting.shift()?.()
    return refused('stopped', stopped)
  }
  running++
  try {
    return await readOn(take(), source, options, size <= smallFile)
  } finally {
    running--
    waiting.shift()?.()
  }
}

const tooLarge = 'Tệp lớn hơn 20 MB. Chia danh sách thành các tệp nhỏ hơn.'
const stopped = 'Đã dừng đọc tệp.'

const refused = (code: string, message: string): { ok: false; error: ReadFailure } => ({
  ok: false,
  error: { code, message },
})

async function sizeOf(source: Source): Promise<number | undefined> {
  if ('bytes' in source) return source.bytes.length
  if ('text' in source) return source.text.length
  return stat(source.path).then(
    (file) => (file.isFile() ? file.size : undefined),
    () => undefined,
  )
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
  const worker = new threads.Worker(join(process.cwd(), 'documents', 'read', 'worker.mjs'), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
    execArgv: [],
  })
  // One that ends while it waits is forgotten, and takes nothing else with it.
  const forget = () => {
    if (idle === worker) idle = undefined
  }
  return worker.on('error', forget).on('exit', forget)
}

function readOn(
  worker: Worker,
  source: Source,
  { signal, timeoutMs, ...options }: Options,
  isSmall: boolean,
): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer, isWell: boolean) => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      signal?.removeEventListener('abort', onAbort)
      if (isWell && isSmall && !idle) {
        worker.unref()
        idle = worker
      } else void worker.terminate()
      resolve(answer)
    }
    const fail = (code: string, message: string) => finish(refused(code, message), false)
    const rows: ListRow[] = []
    const share = sharer()
    const onAnswer = (answer: Answer | { rows: ListRow[] }) => {
      if ('rows' in answer) {
        for (const row of answer.rows) rows.push(share(row))
        return
      }
      if (answer.ok) answer.list.rows = rows
      finish(answer, true)
    }
    const onError = (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? fail('too-large', 'Tệp quá lớn để đọc. Chia danh sách thành các tệp nhỏ hơn.')
        : fail('unreadable', broken)
    const onExit = () => fail('unreadable', broken)
    const onAbort = () => fail('stopped', stopped)
    const timer = setTimeout(() => fail('time-out', tooSlow), timeoutMs ?? patience)
    signal?.addEventListener('abort', onAbort)
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage({ source, options })
  })
}

const tooSlow = 'Đọc tệp quá lâu nên đã dừng. Chép riêng bảng danh sách sang tệp mới rồi gửi lại.'
const broken = 'Không đọc được tệp này. Chép bảng danh sách sang tệp mới rồi gửi lại.'

/**
 * On its way between threads each text becomes one of its own: units, forms and decisions, which a
 * hundred thousand rows share, are made one again, for the rows are held until they are entered.
 */
function sharer(): (row: ListRow) => ListRow {
  const known = new Map<string, string>()
  const shared = (text: string): string => {
    const first = known.get(text)
    if (first !== undefined) return first
    if (known.size < 20_000) known.set(text, text)
    return text
  }
  return (row) => {
    row.source.sheet = shared(row.source.sheet)
    const texts = row.values as Record<string, unknown>
    for (const key in texts) {
      const text = texts[key]
      if (typeof text === 'string') texts[key] = shared(text)
    }
    return row
  }
}

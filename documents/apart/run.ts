import type { ChildProcess } from 'node:child_process'
import type { Jobs } from './jobs'
import { Places } from './places'
import { type Bounds, holdOpen, startChild, tookEnough, workedEnough } from './process'
import { watch } from './watch'

type Name = keyof Jobs
type Input<N extends Name> = Parameters<Jobs[N]>[0]
type Value<N extends Name> = Awaited<ReturnType<Jobs[N]>>

export type Outcome<T> =
  | { is: 'done'; value: T }
  /** The job threw: a fault of ours, or of a program that we use. */
  | { is: 'failed'; reason: string }
  /** Ended for taking too much memory or time, because it was asked to, or for no known reason. */
  | { is: 'memory' | 'time' | 'stopped' | 'broken' }

export type Options = {
  /** The account that it is done for. */
  owner?: string
  isLarge: boolean
  /** Milliseconds of work. */
  patience: number
  signal?: AbortSignal
  onPiece?: (piece: unknown) => void
}

const small: Bounds = { heap: 450, memory: 900 }
const large: Bounds = { heap: 450, memory: 1200 }
/** Until a child has loaded its programs, on a slow and busy machine. */
const startPatience = 60_000
/** A small job's child waits so long for the next one; then its memory goes back. */
const idleFor = 60_000

type Idle = { child: ChildProcess; end: NodeJS.Timeout }
type State = { places: Places; idle: Idle | undefined; isStarting: boolean }

// Routes may have copies of this module each; the machine has places for all of them together.
const kept = globalThis as typeof globalThis & { soVangApart?: State }
kept.soVangApart ??= {
  places: new Places({ places: 3, aside: 2, patience: 2000, large: 2 }),
  idle: undefined,
  isStarting: false,
}
const state = kept.soVangApart

/** Does a job in a process of its own, within limits of memory and time. Never throws. */
export async function apart<N extends Name>(
  name: N,
  input: Input<N>,
  options: Options,
): Promise<Outcome<Value<N>>> {
  const { owner = '', isLarge, signal } = options
  const leave = await state.places.enter({ owner, isLarge })
  try {
    if (signal?.aborted) return { is: 'stopped' }
    const child = isLarge ? start(large) : take()
    return (await doneBy(child, { name, input }, options)) as Outcome<Value<N>>
  } finally {
    leave()
  }
}

/**
 * Has a child at hand for the list that an officer is about to send: starting one takes a second, which
 * is more than reading most lists does. One that nobody needs goes by itself.
 */
export async function beReady(owner: string): Promise<void> {
  if (state.isStarting || state.idle?.child.connected) return
  state.isStarting = true
  await apart('beReady', null, { owner, isLarge: false, patience: startPatience })
  state.isStarting = false
}

function start(bounds: Bounds): ChildProcess {
  const child = startChild(bounds)
  // One that ends while it waits is forgotten, and takes nothing else with it.
  return child
    .on('error', () => {})
    .on('exit', () => {
      if (state.idle?.child === child) state.idle = undefined
    })
}

function take(): ChildProcess {
  if (!state.idle?.child.connected) return start(small)
  const { child, end } = state.idle
  clearTimeout(end)
  state.idle = undefined
  holdOpen(child, true)
  return child
}

/** Keeps a child for the next small job, or lets it go. */
function putBack(child: ChildProcess): void {
  if (state.idle || !child.connected) {
    child.kill('SIGKILL')
    return
  }
  state.idle = { child, end: setTimeout(() => child.kill('SIGKILL'), idleFor) }
  state.idle.end.unref()
  holdOpen(child, false)
}

type Message =
  | { is: 'begun' }
  | { is: 'piece'; piece: unknown }
  | ({ is: 'done'; value: unknown } & Spent)
  | ({ is: 'failed'; reason: string } & Spent)

/** What a child has taken so far: seconds of work, bytes of memory. */
type Spent = { cpu: number; memory: number }

function doneBy(child: ChildProcess, job: object, options: Options): Promise<Outcome<unknown>> {
  const { isLarge, patience, signal, onPiece } = options
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<unknown>, isWell: boolean) => {
      clearTimeout(timer)
      unwatch()
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      signal?.removeEventListener('abort', onAbort)
      if (isWell && !isLarge) putBack(child)
      else child.kill('SIGKILL')
      resolve(outcome)
    }
    const onAbort = () => finish({ is: 'stopped' }, false)
    const onError = () => finish({ is: 'broken' }, false)
    const onExit = (code: number | null, end: NodeJS.Signals | null) =>
      finish({ is: endOf(code, end) }, false)
    const onMessage = (message: Message) => {
      if (message.is === 'begun') {
        clearTimeout(timer)
        const { memory } = isLarge ? large : small
        unwatch = watch(child.pid, { work: patience, memory }, (is) => finish({ is }, false))
      } else if (message.is === 'piece') onPiece?.(message.piece)
      else finish(message, message.cpu < workedEnough && message.memory < tookEnough)
    }
    let unwatch = () => {}
    const timer = setTimeout(() => finish({ is: 'time' }, false), startPatience)
    signal?.addEventListener('abort', onAbort)
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
    child.send(job, (error) => error && onError())
  })
}

/** V8 and the system end a process that wants more memory than it may have by one of these. */
function endOf(code: number | null, signal: NodeJS.Signals | null): 'memory' | 'time' | 'broken' {
  if (signal === 'SIGXCPU') return 'time'
  const isMemory = ['SIGABRT', 'SIGKILL', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS']
  return code === 134 || isMemory.includes(signal ?? '') ? 'memory' : 'broken'
}

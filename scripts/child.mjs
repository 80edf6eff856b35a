import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.mjs'

/** How long a child may take to end by itself before it is killed, in milliseconds. */
const patience = 10_000

const running = new Set()
/** Children that see to their own when they are asked to stop. */
const inCharge = new Set()
let stoppedBy = null

/**
 * From now on Ctrl+C and the system's request to stop go to the children; this process ends after
 * the last of them. A signal that comes twice (from the terminal and again from npm) counts once.
 * When the npm that runs this script is gone, killed perhaps, that is a request to stop too.
 */
export function forwardSignals() {
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref()
}

function stop(signal) {
  if (stoppedBy) return
  stoppedBy = signal
  if (running.size === 0) process.exit(exitCodeOf(signal))
  for (const child of running) {
    if (inCharge.has(child)) child.kill(signal)
    else signalGroup(child, signal)
  }
  setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL')
  }, patience).unref()
}

/**
 * Starts a program in the project's folder, in a process group of its own. Asked to stop, the whole group
 * is told; one that is `inChargeOfGroup` is told alone, for it may still need its own children.
 */
export function start(command, args, { inChargeOfGroup = false, ...options } = {}) {
  const child = spawn(command, args, { cwd: root, detached: true, ...options })
  running.add(child)
  if (inChargeOfGroup) inCharge.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Waits for a server's end and ends this process: with 0 when it was asked to stop and ended by itself,
 * all requests answered; otherwise with the server's own code.
 */
export async function endWith(server) {
  const code = await ended(server)
  process.exit(stoppedBy && code === exitCodeOf(stoppedBy) ? 0 : code)
}

const ended = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (number, signal) => resolve(number ?? exitCodeOf(signal)))
  })

/**
 * Waits for a child's end and gives its exit code, 128 + signal when a signal ended it. Does not
 * return when this process was itself asked to stop: it ends with the child's code.
 */
export async function exitCode(child) {
  const code = await ended(child)
  if (stoppedBy) process.exit(code === 0 ? exitCodeOf(stoppedBy) : code)
  return code
}

/** Runs a program to its end with its output kept back: `{ code, output }`. */
export async function runQuietly(command, args, options = {}) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return { code: await exitCode(child), output }
}

/** Runs a program to its end, its output shown as it comes; gives the exit code. */
export function run(command, args, options = {}) {
  return exitCode(start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }))
}

const exitCodeOf = (signal) => 128 + constants.signals[signal]

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

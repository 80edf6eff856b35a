/** Windows of this browser say to each other which of them are open. */
type Word = { ask: string; from: string } | { open: string; to: string }

const place = 'so-vang.window'
const self = random()
let channel: BroadcastChannel | undefined
let id: string | undefined
let heard = new Set<string>()

/**
 * This window's name, the same after a reload and after signing in again. A duplicated tab begins
 * with the name of the tab that it came from, is told so, and takes one of its own.
 */
export function windowId(): string {
  if (id) return id
  id = read() ?? random()
  write(id)
  listen()
  return id
}

/** Which other windows are open, as far as they have answered by now; `said` when one more has. */
export function openWindows(said: (open: Set<string>) => void): () => void {
  windowId()
  heard = new Set()
  const onWord = ({ data }: MessageEvent<Word>) => {
    if ('open' in data && data.to === self) said(new Set(heard.add(data.open)))
  }
  channel?.addEventListener('message', onWord)
  channel?.postMessage({ ask: windowId(), from: self } satisfies Word)
  return () => channel?.removeEventListener('message', onWord)
}

function listen() {
  if (typeof BroadcastChannel === 'undefined') return
  channel = new BroadcastChannel(place)
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if ('ask' in data) channel?.postMessage({ open: windowId(), to: data.from } satisfies Word)
    else if (data.to === self && data.open === id) {
      id = random()
      write(id)
    }
  })
  channel.postMessage({ ask: id ?? '', from: self } satisfies Word)
}

function read(): string | undefined {
  try {
    return sessionStorage.getItem(place) ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string) {
  try {
    sessionStorage.setItem(place, name)
  } catch {
    // Without it a reload begins another draft; the old one is offered.
  }
}

function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

import diagnostics from 'node:diagnostics_channel'
import { constants } from 'node:os'

/** How long requests in flight may take to end once the server is asked to stop, in milliseconds. */
const patience = 8000

/**
 * Asked to stop, the framework takes no new connections and waits for the open ones to close. A browser
 * keeps its own open and goes on asking, so that under load this never came to an end: from then on each
 * answer is the last on its connection, and a connection on which nothing is under way is closed. What
 * is not answered in time is cut off, before the process is.
 */
export function stopGracefully() {
  const servers = new Set()
  const under = new Set()
  let isStopping = false

  diagnostics.subscribe('http.server.request.start', ({ response, server }) => {
    // Not before: a process that is still starting is ended by the signal itself.
    if (servers.size === 0) for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)
    servers.add(server)
    under.add(response)
    response.once('close', () => under.delete(response))
    if (isStopping) lastOnItsConnection(response)
  })

  const stop = (signal) => {
    if (isStopping) return
    // The framework, which ends the process, does not listen for it yet.
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
    isStopping = true
    for (const response of under) lastOnItsConnection(response)
    const closeIdle = () => {
      for (const server of servers) server.closeIdleConnections()
    }
    const cutOff = () => {
      for (const server of servers) server.closeAllConnections()
    }
    closeIdle()
    // Answers that had begun before say nothing of it: their connections are closed as they fall idle.
    setInterval(closeIdle, 50).unref()
    setTimeout(cutOff, patience).unref()
  }
}

function lastOnItsConnection(response) {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}

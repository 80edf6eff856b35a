import type { Instrumentation } from 'next'
import pino from 'pino'

const log = pino({ base: null })

/** Has the book backed up and tidied day by day for as long as the server lives. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ keepSchedule }, { keepTidy }, { dataFolder }] = await Promise.all([
    import('./db/backup/run'),
    import('./db/retention/schedule'),
    import('./db/open'),
  ])
  keepSchedule(dataFolder())
  keepTidy()
}

/**
 * Logs what went wrong while a page was rendered; `reference` is what the error page shows. The
 * route is logged and not the address, whose parameters may name people; nor are headers and body.
 */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  const { routePath, routeType } = context
  log.error({ err: error, reference, method: request.method, routePath, routeType }, 'unexpected')
}

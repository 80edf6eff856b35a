import 'server-only'
import pino from 'pino'

const logger = pino({ base: undefined, level: process.env.LOG_LEVEL ?? 'info' })

/** No personal data goes into the log: what was being done, never with whose name. */
export const log = {
  /** Writes an unexpected error once and answers the short reference that the screen shows. */
  failure: (error: unknown, doing: string): string => {
    const reference = Math.random().toString(36).slice(2, 8).toUpperCase()
    logger.error({ reference, doing, err: error }, 'unexpected')
    return reference
  },
}

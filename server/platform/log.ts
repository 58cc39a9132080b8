import { pino, type Logger } from 'pino'

/** The structured log of the process; it carries ids and codes, never names, subjects or content. */
export const log: Logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: null })

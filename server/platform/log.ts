import { pino, type Logger } from 'pino'

/** The structured log of the process; it carries ids, codes and places in the code, never names, subjects or content. */
export const log: Logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  serializers: { problem: told },
})

// Messages quote what people wrote, as those of a database do: where it happened is told, not with what.
function told(problem: unknown): unknown {
  if (!(problem instanceof Error)) return typeof problem
  const { name, stack = '', cause } = problem
  const { code, errno } = problem as { code?: unknown; errno?: unknown }
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const at = places.slice(0, 8).map((line) => line.trim())
  return { name, code, errno, at, ...(cause === undefined ? {} : { cause: told(cause) }) }
}

import { z } from 'zod'
import type { ServerLimits } from './limited-server.ts'

const seconds = z.coerce.number().int().min(1).max(86_400)

/** The settings of how long, and by how many at once, the server lets itself be held up. */
export const connectionShape = {
  CONNECTIONS: z.coerce.number().int().min(1).default(8000),
  CONNECTION_HEADERS_SECONDS: seconds.default(15),
  CONNECTION_REQUEST_SECONDS: seconds.default(120),
  CONNECTION_IDLE_SECONDS: seconds.default(10),
  CONNECTION_SILENCE_SECONDS: seconds.default(300),
}

const perSecond = 1000
const checkedEvery = 5000

/** The same, as they were given; headers get no longer than the whole request. */
export function connectionSettings(
  given: Readonly<Record<keyof typeof connectionShape, number>>,
): ServerLimits {
  const requestTimeout = given.CONNECTION_REQUEST_SECONDS * perSecond
  return {
    headersTimeout: Math.min(given.CONNECTION_HEADERS_SECONDS * perSecond, requestTimeout),
    requestTimeout,
    keepAliveTimeout: given.CONNECTION_IDLE_SECONDS * perSecond,
    connectionsCheckingInterval: checkedEvery,
    silence: given.CONNECTION_SILENCE_SECONDS * perSecond,
    mostConnections: given.CONNECTIONS,
  }
}

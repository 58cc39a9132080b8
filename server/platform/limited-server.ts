import { createServer, type RequestListener, type Server } from 'node:http'

/** How long, and by how many at once, a server lets itself be held up; times in milliseconds. */
export interface ServerLimits {
  /** Until the headers of a request are whole. */
  headersTimeout: number
  /** Until a whole request is. */
  requestTimeout: number
  /** Between two requests over one connection. */
  keepAliveTimeout: number
  /** How often those two times are looked at. */
  connectionsCheckingInterval: number
  /** In which a connection may neither bring nor take a byte; streams have a heartbeat. */
  silence: number
  /** Far below the files that a process may have open, which the database and the store need too. */
  mostConnections: number
}

/** An HTTP server that nobody holds up by sending or reading slowly, or by connections without end. */
export function limitedServer(
  app: RequestListener,
  { silence, mostConnections, ...limits }: ServerLimits,
): Server {
  const server = createServer(limits, app)
  server.maxConnections = mostConnections
  server.setTimeout(silence)
  return server
}

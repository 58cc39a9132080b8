import type { Response } from 'express'

/** What changed, named by ids only: the browser fetches what it may see. */
export interface Change {
  agencyIds: readonly number[]
  subject: string
  act: string
}

interface Listener {
  agencyId: number
  response: Response
}

const listeners = new Set<Listener>()
const heartbeatSeconds = 25
// Some hundreds of changes: who takes none of them is gone, and comes back.
const mostUnreadBytes = 64 * 1024

/** Keeps the response open as a stream of server-sent events for the holder of a post in the agency. */
export function listen(agencyId: number, response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 3000\n\n')
  const listener = { agencyId, response }
  listeners.add(listener)
  const heartbeat = setInterval(() => {
    tell(response, ':\n\n')
  }, heartbeatSeconds * 1000)
  response.on('close', () => {
    clearInterval(heartbeat)
    listeners.delete(listener)
  })
}

/** Tells the listeners in the agencies concerned that something changed. */
export function announce({ agencyIds, subject, act }: Change): void {
  const data = `data: ${JSON.stringify({ subject, act })}\n\n`
  for (const { agencyId, response } of listeners) {
    if (agencyIds.includes(agencyId)) tell(response, data)
  }
}

// What a browser does not read would be kept for it without end.
function tell(response: Response, data: string): void {
  if (response.writableLength > mostUnreadBytes) response.destroy()
  else response.write(data)
}

/** Ends every open stream, so that the server can stop. */
export function hangUp(): void {
  for (const { response } of listeners) response.end()
}

import type { Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { closeInstallation, openInstallation, startFollowing } from './installation.ts'
import type { Settings } from './platform/config.ts'
import { limitedServer } from './platform/limited-server.ts'
import { hangUp } from './platform/live.ts'

/** A server that listens. */
export interface RunningServer {
  /** The address to open, such as `http://127.0.0.1:8080`. */
  address: string
  /** Lets the requests at hand finish, then closes everything. */
  stop(): Promise<void>
}

/** Opens the installation and listens; `beforeListening` runs between the two. */
export async function startServer(
  settings: Settings,
  beforeListening: () => Promise<void> = () => Promise.resolve(),
): Promise<RunningServer> {
  try {
    await openInstallation(settings)
    await beforeListening()
    startFollowing()
    const server = await listening(settings)
    const { port } = server.address() as AddressInfo
    return { address: `http://${settings.host}:${String(port)}`, stop: () => stop(server) }
  } catch (problem) {
    await closeInstallation()
    throw problem
  }
}

async function listening({ host, port, connections }: Settings): Promise<Server> {
  const server = limitedServer(createApp(), connections)
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  hangUp()
  server.closeIdleConnections()
  await closed
  await closeInstallation()
}

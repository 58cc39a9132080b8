import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'

/** A port of this computer that nobody listens on now; what is printed before the server listens can name it. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

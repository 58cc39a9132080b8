import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

// Below those that the kernel gives by itself to whoever asks for any, as every other process may at every moment.
const [lowest, highest] = [10_000, 32_000]

/** A port of this computer that nobody listens on now; what is printed before the server listens can name it. */
export async function freePort(): Promise<number> {
  const port = randomInt(lowest, highest)
  return (await isFree(port)) ? port : await freePort()
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  const isListening = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  server.close()
  if (isListening) await once(server, 'close')
  return isListening
}

import { expect } from 'chai'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { readSettings } from '../../server/platform/config.ts'
import { isDiskFull } from '../../server/platform/full-disk.ts'
import { limitedServer } from '../../server/platform/limited-server.ts'

describe('A server with limits', () => {
  const large = Buffer.alloc(32 * 1024 * 1024)
  const limits = {
    ...{ headersTimeout: 150, requestTimeout: 300, keepAliveTimeout: 100 },
    ...{ connectionsCheckingInterval: 25, silence: 200, mostConnections: 3 },
  }
  let server: Server
  const open: Socket[] = []

  before(async () => {
    server = limitedServer((request, response) => {
      request.resume().on('end', () => response.end(large))
    }, limits)
    await once(server.listen(0, '127.0.0.1'), 'listening')
  })

  after(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })

  const caller = async (to = server) => {
    const { port } = to.address() as AddressInfo
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    open.push(socket)
    await once(socket, 'connect')
    return socket
  }
  // Gives what was answered until the connection was closed.
  const trickling = async (begin: string) => {
    const coming = once(server, 'connection') as Promise<[Socket]>
    const socket = await caller()
    const [there] = await coming
    const heard: string[] = []
    socket.on('data', (bytes: Buffer) => heard.push(bytes.toString('latin1')))
    socket.write(begin)
    // Nothing more is written to whoever has hung up: their last word would be lost over it.
    const more = setInterval(() => {
      if (!there.destroyed) socket.write('a')
    }, 20)
    await once(socket, 'close')
    clearInterval(more)
    return heard.join('').split('\r\n')[0]
  }

  it('is limited as the settings say, and as before where they say nothing', () => {
    const { connections: usual } = readSettings({})
    const { connections: own } = readSettings({
      CONNECTIONS: '7',
      CONNECTION_HEADERS_SECONDS: '9',
      CONNECTION_REQUEST_SECONDS: '4',
    })

    expect(usual).to.deep.equal({
      ...{ headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 },
      ...{ connectionsCheckingInterval: 5000, silence: 300_000, mostConnections: 8000 },
    })
    expect(own).to.include({ headersTimeout: 4000, requestTimeout: 4000, mostConnections: 7 })
    expect(limitedServer(() => undefined, own)).to.include({ maxConnections: 7 })
    expect(() => readSettings({ CONNECTIONS: '0' })).to.throw('CONNECTIONS')
  })

  it('cuts off who sends headers or a body byte by byte', async () => {
    const answers = [
      await trickling('GET / HTTP/1.1\r\nHost: a\r\nX: '),
      await trickling('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n'),
    ]

    expect(answers).to.deep.equal(Array.from({ length: 2 }, () => 'HTTP/1.1 408 Request Timeout'))
  })

  it('cuts off who reads nothing of an answer', async () => {
    const closing = once(server, 'connection') as Promise<[Socket]>
    const socket = await caller()
    const [there] = await closing
    socket.pause().write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')

    await once(there, 'close')

    expect(there.destroyed).to.equal(true)
  })

  it('takes no more connections than it can serve', async () => {
    // It loses patience with nobody: whoever is cut off is one too many.
    const patience = { headersTimeout: 60_000, requestTimeout: 60_000, silence: 60_000 }
    const patient = limitedServer(() => undefined, { ...limits, ...patience })
    await once(patient.listen(0, '127.0.0.1'), 'listening')
    const crowd = await Promise.all(Array.from({ length: 5 }, () => caller(patient)))
    let cutOff = 0

    await new Promise<void>((resolve) => {
      for (const socket of crowd)
        socket.resume().once('close', () => {
          cutOff += 1
          if (cutOff === 2) resolve()
        })
    })

    const count = await new Promise((resolve) => patient.getConnections((_, open) => resolve(open)))
    expect(count).to.equal(3)
    patient.close()
  })
})

describe('A full disk', () => {
  it('is told from a defect, whether it is the files’ or the database’s', () => {
    const told = [
      { code: 'ENOSPC' },
      { parent: { code: 'SQLITE_FULL' } },
      { parent: { errno: 1021 } },
      { code: 'ENOENT' },
      undefined,
    ].map(isDiskFull)

    expect(told).to.deep.equal([true, true, true, false, false])
  })
})

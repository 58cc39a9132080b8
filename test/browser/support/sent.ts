import type { Person } from './person.ts'

/** The body of every request that somebody's page sends from now on. */
export function everythingSentBy({ page }: Person): Buffer[] {
  const sent: Buffer[] = []
  page.on('request', (request) => {
    const body = request.postDataBuffer()
    if (body) sent.push(body)
  })
  return sent
}

/** Whether a request's body holds a secret: as bytes, or written out as base64 or hexadecimal. */
export function holding(secret: Buffer): (body: Buffer) => boolean {
  const told = [
    secret,
    secret.toString('base64'),
    secret.toString('base64url'),
    secret.toString('hex'),
  ]
  return (body) => told.some((each) => body.includes(each))
}

import { sha256 as hashOf } from '../../platform/digest.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CameMessage } from './came-message.ts'
import { bodiesByCode } from './inbox-rows.ts'
import { readTold } from './open-message.ts'

/** A message once for each body of this installation that it names, each under an identifier of its own; once as it came where it names none, one alone, or cannot be read. */
export async function forEachBody(came: CameMessage): Promise<CameMessage[]> {
  const [first = '', ...others] = codesIn(came.bytes)
  if (others.length === 0) return [came]
  const bodies = await bodiesByCode([first, ...others])
  const known = new Set<number>()
  const each = [first, ...others].flatMap((toCode, place) => {
    const body = bodies.get(toCode)
    if (!body || body.partnerId !== null || known.has(body.id)) return []
    known.add(body.id)
    // The first keeps the identifier that the message came under.
    const uuid = place === 0 ? came.uuid : `axis:${hashOf(`${came.sha256}/${body.code}`)}`
    return [{ ...came, toCode, uuid }]
  })
  return each.length === 0 ? [came] : each
}

function codesIn(bytes: Uint8Array): string[] {
  try {
    const { message } = readTold(bytes).read
    return message.kind === 'document' ? message.to.map(({ organId = '' }) => organId) : []
  } catch (problem) {
    if (problem instanceof Refusal) return []
    throw problem
  }
}

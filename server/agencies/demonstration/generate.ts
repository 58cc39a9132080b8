import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { reserveIdentifiers } from '../../platform/identifiers.ts'
import { hashPassword } from '../passwords.ts'
import { addBody, addHolder, type GeneratedBody } from './generated-bodies.ts'
import { insertProvince } from './plant.ts'
import { noRows } from './province-rows.ts'
import { demonstrationPassword } from './province.data.ts'

/** How large a province to generate; the same seed spreads the people alike. */
export interface ProvinceSize {
  bodies: number
  people: number
  seed: number
}

/**
 * Fills an installation with bodies and people for benches, in one act: a third of the bodies of each
 * system, four people in each body before chance spreads the rest; all with the demonstration password.
 */
export async function generateProvince(
  size: ProvinceSize,
  context: Context,
): Promise<GeneratedBody[]> {
  const passwordHash = await hashPassword(demonstrationPassword)
  await reserveIdentifiers(size.bodies + 3 * size.people + 10)
  return await generate({ ...size, passwordHash }, context)
}

const generate = act(
  'installation.generate_province',
  async ({ bodies, people, seed, passwordHash }: ProvinceSize & { passwordHash: string }) => {
    const made = noRows()
    const generated: GeneratedBody[] = []
    while (generated.length < bodies) generated.push(addBody(made, generated))
    const chance = seeded(seed)
    for (let index = 0; index < people; index += 1) {
      const place = index < 4 * bodies ? index % bodies : Math.floor(chance() * bodies)
      const body = generated[place]
      if (body) addHolder(made, body, passwordHash)
    }
    await insertProvince(made)
    return generated
  },
  ({ seed }) => `generated-${String(seed)}`,
  ({ bodies, people, seed }) => ({ bodies, people, seed }),
)

// Mulberry32: numbers in [0, 1) that a seed repeats; nothing secret hangs on them.
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

import { signedIn, type Answer } from './desk.ts'
import { postIdOf } from './province.ts'
import { today } from './day.ts'

/** Says who is away and who stands in today, as the absent person. */
export async function away(
  absent: string,
  substitute: string,
  otherwise: object = {},
): Promise<Answer> {
  const desk = await signedIn(absent)
  return await desk.post('/substitutions', {
    absentPostId: await postIdOf(absent),
    substitutePostId: await postIdOf(substitute),
    validFrom: today(),
    validTo: today(),
    basis: 'Đi công tác',
    ...otherwise,
  })
}

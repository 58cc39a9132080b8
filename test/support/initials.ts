import type { Answer, Desk, Json } from './desk.ts'
import { cmsOver, inBase64, keyOf } from './signing.ts'

/** Puts somebody's initials in a field with their own key, and answers what the server said. */
export async function initialledBy(
  logIn: string,
  field: string,
  { desk, id }: { desk: Desk; id: number },
): Promise<Answer> {
  const path = `/documents/${String(id)}`
  const pkcs12 = await keyOf(logIn)
  const { versions } = (await desk.get(path)).body
  const version = Math.max(...versions.map((each: Json) => Number(each.version)))
  const certificate = inBase64(pkcs12.certificate)
  const preparation = await desk.post(`${path}/preparations`, { field, certificate, version })
  if (preparation.status !== 201) return preparation
  const cms = await cmsOver(desk, preparation.body, pkcs12)
  const body = { preparationId: preparation.body.id, cms, hasReadToEnd: true }
  return await desk.post(`${path}/signatures`, body)
}

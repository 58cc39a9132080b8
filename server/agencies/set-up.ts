import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { insert } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { reasons, refuseIf } from '../platform/refusal.ts'
import { folded } from '../platform/text.ts'
import type { foundAgency } from './contract.ts'
import { asLogIn, hashPassword } from './passwords.ts'
import { whyNotFound, whyNotPassword } from './rules.ts'
import { Agency, Person, Post, PostRole } from './tables.ts'

/** The first body of an installation, which keeps it, and the first administrator. */
export interface SetUp {
  agency: Omit<InputOf<typeof foundAgency>, 'parentId'>
  administrator: { name: string; logIn: string; password: string }
}

/** Enters the body that keeps an empty installation and its first administrator, who enters everything else. */
export async function setUpInstallation(given: SetUp, context: Context): Promise<{ id: number }> {
  const { agency, administrator } = given
  refuseIf(409, [...whyNotPassword(administrator.password), ...whyNotFound(agency, false)])
  const passwordHash = await hashPassword(administrator.password)
  return await setUp({ agency, administrator, passwordHash }, context)
}

const setUp = act(
  'installation.set_up',
  async ({ agency, administrator, passwordHash }: SetUp & { passwordHash: string }) => {
    refuseIf(409, reasons([(await Agency.count()) > 0, 'installation.set_up_already']))
    const [id, postId, personId] = [newId(), newId(), newId()]
    const { name } = administrator
    const logIn = asLogIn(administrator.logIn)
    const { validFrom } = agency
    await Agency.create({ id, ...agency, parentId: null, foldedName: folded(agency.name) })
    await insert('keepers', { agencyId: id })
    await Post.create({ id: postId, agencyId: id, unitId: null, title: 'Quản trị viên hệ thống' })
    await PostRole.create({ postId, role: 'administrator' })
    const person = { id: personId, name, foldedName: folded(name), logIn, passwordHash }
    await Person.create({ ...person, language: 'vi' })
    await insert('holdings', { id: newId(), postId, personId, validFrom, validTo: null })
    return { id }
  },
  () => 'set-up',
)

/** `npm run certs -- FOLDER LIST.json PASSWORD`: a demonstration authority for the people and bodies of the list. */
import { readFile } from 'node:fs/promises'
import { makeAuthority, type AuthorityInput } from './make-authority.ts'

const [folder, list, password] = process.argv.slice(2)
if (!folder || !list || !password) {
  throw new Error('Say where, for whom and with which password: FOLDER LIST.json PASSWORD')
}
const input = JSON.parse(await readFile(list, 'utf8')) as Omit<AuthorityInput, 'password'>
await makeAuthority(folder, { ...input, password })

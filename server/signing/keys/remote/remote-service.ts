import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { Refusal } from '../../../platform/refusal.ts'
import { keySettings, type RemoteServiceSettings } from '../key-settings.ts'
import { cscCall } from './csc-call.ts'
import { cscToken } from './csc-shapes.ts'
import { refuseRemote } from './remote-problem.ts'

interface Access {
  service: RemoteServiceSettings
  token: string
  /** By this process’s own clock, in milliseconds. */
  until: number
}

let access: Access | undefined
const earlyMilliseconds = 30_000

/** Calls a method of the service of this installation, as its client; the input is JSON and never logged. */
export async function callService<Shape extends z.ZodType>(
  method: string,
  input: object,
  shape: Shape,
): Promise<z.output<Shape>> {
  const service = serviceInUse()
  const token = await accessTo(service)
  const headers = { authorization: `Bearer ${token}` }
  const body = JSON.stringify(input)
  return await cscCall({ address: service.address, method, headers, body }, shape)
}

/** Forgets the service’s token, so that the next call asks for a new one. */
export function forgetAccess(): void {
  access = undefined
}

function serviceInUse(): RemoteServiceSettings {
  const { kinds, remote } = keySettings()
  if (!kinds.includes('remote') || !remote) throw new Refusal(409, ['remote.not_in_use'])
  return remote
}

// The client of the service is this installation; who signs is told by the account and proves it at authorisation.
async function accessTo(service: RemoteServiceSettings): Promise<string> {
  const now = performance.now()
  if (access?.service === service && access.until > now) return access.token
  const secret = await readFile(service.secretFile, 'utf8').catch(() =>
    refuseRemote('remote.access_denied', 'the file with the client’s secret cannot be read'),
  )
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: service.clientId,
    client_secret: secret.trim(),
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const asked = { address: service.address, method: 'oauth2/token', headers, body: form.toString() }
  const given = await cscCall(asked, cscToken)
  const until = now + given.expires_in * 1000 - earlyMilliseconds
  access = { service, token: given.access_token, until }
  return given.access_token
}

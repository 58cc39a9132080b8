import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { connectionSettings, connectionShape } from './connection-settings.ts'
import type { ServerLimits } from './limited-server.ts'
import { logSettings, logShape, type LogSettings } from './log-settings.ts'
import { messageSettings, messageShape, type MessageSettings } from './message-settings.ts'

/** The settings by their names in the environment, with what holds unless they are set. */
export const settingsShape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATA_FOLDER: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(mysql:\/\/|sqlite:).+/, 'must start with mysql:// or sqlite:')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEMONSTRATION: z.enum(['auto', 'party', 'state', 'front', 'off']).default('auto'),
  SET_UP_FILE: z.string().optional(),
  PUBLIC_ORIGIN: z.url().optional(),
  TIMESTAMP_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  STATUS_HOSTS: z
    .string()
    .default('')
    .transform((hosts) => hosts.split(/[\s,]+/).filter((host) => host !== '')),
  TIMESTAMP_RENEWAL_MONTHS: z.coerce.number().int().min(1).max(60).default(6),
  STATUS_NETWORK: z.enum(['public', 'any']).default('public'),
  CERTIFICATE_STATUS: z.enum(['required', 'if-known']).default('required'),
  KEY_HOLDERS: z
    .string()
    .default('file')
    .transform((kinds) => kinds.split(/[\s,]+/).filter((kind) => kind !== ''))
    .pipe(z.array(z.enum(['file', 'remote', 'committee'])).min(1)),
  COMMITTEE_CLIENT: z.url({ protocol: /^wss?$/ }).default('wss://127.0.0.1:8987'),
  REMOTE_SIGNING_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  REMOTE_SIGNING_CLIENT: z.string().default(''),
  REMOTE_SIGNING_SECRET_FILE: z.string().default(''),
  ...logShape,
  CERTIFICATE_WARNING_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  DESTROY_AFTER_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300),
  ...messageShape,
  ...connectionShape,
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(50 * 1024 * 1024),
})

/** How this installation runs; all of it comes from the environment. */
export interface Settings {
  host: string
  port: number
  /** Absolute path of the folder with the embedded database, the files and the keys. */
  dataFolder: string
  databaseUrl: string
  isEmbedded: boolean
  logLevel: string
  /** `auto` puts demonstration people into an empty embedded database bound to a loopback address, with the keys of all; a system's name with those of its bodies and their people alone. */
  demonstration: 'auto' | 'party' | 'state' | 'front' | 'off'
  /** The JSON file with the first body and its administrator, for an empty database. */
  setUpFile: string | undefined
  /** The origin that browsers see, where a proxy stands before the server. */
  publicOrigin: string | undefined
  /** The timestamp authority to ask, http or https; nothing where the installation's own serves. */
  timestampAddress: string | undefined
  /** How many months before an archive timestamp ages it is renewed. */
  timestampRenewalMonths: number
  /** Hosts that may be asked about certificates. */
  statusHosts: readonly string[]
  /** Whether those hosts must have public addresses; `any` is for a closed network. */
  statusNetwork: 'public' | 'any'
  /** Whether a signature passes only where it is known that no certificate behind it was revoked; `if-known` is for an installation that reaches no issuer. */
  certificateStatus: 'required' | 'if-known'
  /** The kinds of key that people may sign with. */
  keyHolders: readonly ('file' | 'remote' | 'committee')[]
  /** Where browsers reach the Cipher Committee's client. */
  committeeAddress: string
  /** The remote signing service, and this installation as its client; nothing where there is none. */
  remoteSigning: { address: string; clientId: string; secretFile: string } | undefined
  /** So many days before a certificate pinned of another installation ends it is warned of. */
  certificateWarningDays: number
  /** How many seconds bytes that a sender took back are kept before they are destroyed; no act may last longer. */
  destroyAfterSeconds: number
  maxUploadBytes: number
  /** How large messages of other installations may be. */
  messages: MessageSettings
  /** How long, and by how many at once, the server lets itself be held up. */
  connections: ServerLimits
  /** How the proof of the journal is shown to others; keys are verifier lines, `name+id+key` (C2SP signed-note). */
  log: LogSettings
}

/** Settings read from the environment; one clear sentence per variable that does not fit. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = settingsShape.safeParse(environment)
  if (!parsed.success) throw new Error(problemsIn(parsed.error))
  const given = parsed.data
  const dataFolder = resolve(given.DATA_FOLDER)
  const databaseUrl = given.DATABASE_URL ?? `sqlite:${resolve(dataFolder, 'tamcap.sqlite')}`
  return {
    host: given.HOST,
    port: given.PORT,
    dataFolder,
    databaseUrl: absolute(databaseUrl),
    isEmbedded: databaseUrl.startsWith('sqlite:'),
    logLevel: given.LOG_LEVEL,
    demonstration: given.DEMONSTRATION,
    setUpFile: given.SET_UP_FILE,
    publicOrigin: given.PUBLIC_ORIGIN,
    timestampAddress: given.TIMESTAMP_ADDRESS,
    timestampRenewalMonths: given.TIMESTAMP_RENEWAL_MONTHS,
    statusHosts: given.STATUS_HOSTS,
    statusNetwork: given.STATUS_NETWORK,
    certificateStatus: given.CERTIFICATE_STATUS,
    keyHolders: given.KEY_HOLDERS,
    committeeAddress: given.COMMITTEE_CLIENT,
    remoteSigning: remoteSigning(given),
    certificateWarningDays: given.CERTIFICATE_WARNING_DAYS,
    destroyAfterSeconds: given.DESTROY_AFTER_SECONDS,
    maxUploadBytes: given.MAX_UPLOAD_BYTES,
    messages: messageSettings(given),
    connections: connectionSettings(given),
    log: logSettings(given),
  }
}

function remoteSigning(given: z.output<typeof settingsShape>): Settings['remoteSigning'] {
  const { REMOTE_SIGNING_ADDRESS: address } = given
  const { REMOTE_SIGNING_CLIENT: clientId, REMOTE_SIGNING_SECRET_FILE: secretFile } = given
  return address === undefined ? undefined : { address, clientId, secretFile }
}

function absolute(databaseUrl: string): string {
  if (!databaseUrl.startsWith('sqlite:')) return databaseUrl
  const path = databaseUrl.slice('sqlite:'.length)
  return isAbsolute(path) ? databaseUrl : `sqlite:${resolve(path)}`
}

function problemsIn(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  return ['The environment does not fit:', ...lines].join('\n')
}

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A token of SoftHSM2 in a folder of its own, which dies with it. */
export interface SoftToken {
  library: string
  label: string
  pin: string
}

const libraries = ['softhsm', 'x86_64-linux-gnu/softhsm', 'aarch64-linux-gnu/softhsm'].map(
  (folder) => `/usr/lib/${folder}/libsofthsm2.so`,
)

/** Why no token can be tried here; nothing where one can. */
export function whyNoToken(): string | undefined {
  if (!process.env['PKCS11JS_FOLDER'])
    return 'PKCS11JS_FOLDER names no folder with a built pkcs11js'
  const lacking = ['softhsm2-util', 'pkcs11-tool'].find(
    (tool) => spawnSync(tool, ['--help'], { stdio: 'ignore' }).error,
  )
  if (lacking) return `${lacking} is not installed`
  return libraries.some((path) => existsSync(path)) ? undefined : 'libsofthsm2.so is not found'
}

/** Makes a token that everything in this process finds. */
export function makeToken(folder: string): SoftToken {
  const [label, pin] = ['Seals of tests', '473829']
  mkdirSync(join(folder, 'tokens'), { recursive: true })
  const configuration = join(folder, 'softhsm2.conf')
  writeFileSync(configuration, `directories.tokendir = ${join(folder, 'tokens')}\n`)
  process.env['SOFTHSM2_CONF'] = configuration
  const made = ['--init-token', '--free', '--label', label, '--pin', pin, '--so-pin', '12345678']
  told('softhsm2-util', ...made)
  return { library: libraries.find((path) => existsSync(path)) ?? '', label, pin }
}

/** Puts a key (PEM, PKCS #8) and its certificate (DER) into a token, found by label and id. */
export function putKey(
  { library, label, pin }: SoftToken,
  named: { label: string; id: string },
  paths: { key: string; certificate?: string },
): void {
  const name = ['--label', named.label, '--id', named.id]
  told('softhsm2-util', '--import', paths.key, '--token', label, '--pin', pin, ...name)
  if (!paths.certificate) return
  const opened = ['--module', library, '--token-label', label, '--login', '--pin', pin]
  told('pkcs11-tool', ...opened, '--write-object', paths.certificate, '--type', 'cert', ...name)
}

const told = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAuthority } from '../../certs/make-authority.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { openLogKeys } from '../../server/journal/log/keys.ts'
import { verifierLine } from '../../server/journal/log/note.ts'
import { inProject } from '../../server/platform/root.ts'
import { Office } from '../demo/office.ts'
import { freePort } from '../free-port.ts'

/** Whose installation it is. */
export type Side = 'party' | 'state' | 'front'

/** An installation of its own: its folder with database, files and keys, and what others must know of it to trust it. */
export interface Installation {
  side: Side
  name: string
  folder: string
  address: string
  /** The root of its own authority, PEM. */
  anchorPath: string
  /** The keys that sign the heads of its journal. */
  logKeys: readonly string[]
  /** The key by which it countersigns the heads of others. */
  witnessKey: string
  office: Office
}

/** One that runs. */
export interface Running extends Installation {
  stop(): Promise<void>
}

const named: Record<Side, { name: string; host: string }> = {
  party: { name: 'Hệ thống của Đảng', host: 'dang.huongson.example' },
  state: { name: 'Hệ thống của chính quyền', host: 'chinhquyen.huongson.example' },
  front: { name: 'Hệ thống của Mặt trận', host: 'mattran.huongson.example' },
}

/** Makes the keys of an installation in its folder: its own authority, and those of its journal. */
export async function prepare(side: Side, folder: string): Promise<Installation> {
  const address = `http://127.0.0.1:${String(await freePort())}`
  const { name, host } = named[side]
  const nobody = { people: [], bodies: [] }
  const given = { ...nobody, password: demonstrationPassword, address: `${address}/authority` }
  const { anchorPath } = await makeAuthority(join(folder, 'keys'), given)
  const { verifiers, witness } = await openLogKeys(join(folder, 'keys', 'log'), host)
  const office = new Office({ address, password: demonstrationPassword, dataFolder: folder })
  return {
    ...{ side, name, folder, address, anchorPath, office },
    logKeys: verifiers.map(verifierLine),
    witnessKey: verifierLine(witness),
  }
}

/** Starts an installation as a process of its own, which trusts the authorities of the others and has them witness its journal. */
export async function start(
  own: Installation,
  others: readonly Installation[],
  out: string,
): Promise<Running> {
  for (const other of others)
    await copyFile(other.anchorPath, join(own.folder, 'keys', 'trusted', `${other.side}.pem`))
  const child = spawn(process.execPath, ['--import', 'tsx', inProject('bin', 'start.ts')], {
    cwd: inProject(),
    env: { ...process.env, ...settingsOf(own, others) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => said.push(piece))
  await Promise.race([once(child.stdout, 'data'), ended(child, said)])
  return { ...own, stop: () => stopped(child, join(out, `${own.side}.log`), said) }
}

function settingsOf(own: Installation, others: readonly Installation[]): Record<string, string> {
  const address = new URL(own.address)
  const hosts = [own, ...others].map((each) => new URL(each.address).host)
  return {
    ...{ HOST: address.hostname, PORT: address.port, DATA_FOLDER: own.folder },
    ...{ DATABASE_URL: `sqlite:${join(own.folder, 'tamcap.sqlite')}`, DEMONSTRATION: 'auto' },
    ...{ STATUS_HOSTS: hosts.join(','), STATUS_NETWORK: 'any', LOG_HEAD_SECONDS: '2' },
    LOG_WITNESSES: others.map((each) => `${each.address}/log/witness ${each.witnessKey}`).join(','),
    LOG_WITNESSED: others.flatMap((each) => each.logKeys).join(','),
  }
}

async function ended(child: ChildProcess, said: readonly Buffer[]): Promise<never> {
  await once(child, 'exit')
  throw new Error(`An installation does not start. ${Buffer.concat(said).toString()}`)
}

async function stopped(child: ChildProcess, path: string, said: readonly Buffer[]): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await writeFile(path, Buffer.concat(said))
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../platform/context.ts'
import { inProject } from '../platform/root.ts'
import { deploy } from './deploy.ts'
import type { Deployed } from './deploy.ts'

/** Deploys every diagram of a folder, `<key>/<key>.bpmn`, when the server starts; a file with faults leaves its older version active. */
export async function deployFiles(
  context: Context,
  folder: string = inProject('workflows'),
): Promise<Deployed[]> {
  const keys = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const deployed: Deployed[] = []
  for (const key of keys) {
    const xml = await readFile(join(folder, key, `${key}.bpmn`), 'utf8')
    deployed.push(await deploy({ xml, key }, context))
  }
  return deployed
}

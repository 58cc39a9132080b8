import { readFileSync } from 'node:fs'
import { inProject } from '../../platform/root.ts'

const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as {
  version: string
}

/** What validates here, with its version, as reports name it. */
export const software = `Tamcap ${version}`

import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../server/platform/root.ts'

/** A passage of a module of the server that another takes the place of. */
export interface Bug {
  /** Its path in the project. */
  module: string
  from: string
  to: string
}

/** Loads a module of the server in which a bug is planted, or in another one that it imports itself; each call a module of its own. */
export async function withBug<Module>(path: string, bug: Bug): Promise<Module> {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-planted-'))
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'))
  const spoilt = written(folder, bug.module, passageIn(bug))
  if (bug.module === path) return (await import(spoilt)) as Module
  const text = readFileSync(inProject(path), 'utf8')
  const copy = written(folder, path, text, { [pathToFileURL(inProject(bug.module)).href]: spoilt })
  return (await import(copy)) as Module
}

function passageIn({ module, from, to }: Bug): string {
  const text = readFileSync(inProject(module), 'utf8')
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`${module} does not hold this once: ${from}`)
  return parts.join(to)
}

// A copy elsewhere that imports what the module itself does; gives its address.
function written(
  folder: string,
  path: string,
  text: string,
  instead: Readonly<Record<string, string>> = {},
): string {
  const place = dirname(inProject(path))
  const moved = text.replaceAll(/ from '(\.[^']+)'/g, (_, relative: string) => {
    const address = pathToFileURL(resolve(place, relative)).href
    return ` from '${instead[address] ?? address}'`
  })
  const copy = join(folder, basename(path, '.ts').concat('.mts'))
  writeFileSync(copy, moved)
  return pathToFileURL(copy).href
}

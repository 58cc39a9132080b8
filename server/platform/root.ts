import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The absolute path of something in the project's folder, from the sources and from the build alike. */
export function inProject(...parts: readonly string[]): string {
  return join(root, ...parts)
}

const root = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('no package.json stands above the server')
  return rootAbove(parent)
}

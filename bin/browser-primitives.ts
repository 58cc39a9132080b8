import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { inProject } from '../server/platform/root.ts'

const twins = new Map([
  [
    inProject('server', 'signing', 'formats', 'primitives.ts'),
    inProject('client', 'verify', 'primitives.ts'),
  ],
  [
    inProject('server', 'journal', 'log', 'formats', 'primitives.ts'),
    inProject('client', 'verify', 'log-primitives.ts'),
  ],
])

/** A step of the client's build: what judges signatures gets its hashes, keys and zlib from the browser's own twin. */
export function browserPrimitives(): Plugin {
  return {
    name: 'browser-primitives',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null
      return twins.get(resolve(dirname(importer), source)) ?? null
    },
  }
}

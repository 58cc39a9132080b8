import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

const mostBytes = 150_000

/** A step of the client's build: prints what the first page loads, gzipped, and fails over 150 kB. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    generateBundle(_, bundle) {
      const sizes = [...loadedFirst(bundle)].map((name) => [name, gzipped(bundle[name])] as const)
      const bytes = sizes.reduce((sum, [, size]) => sum + size, 0)
      for (const [name, size] of sizes) console.log(`${kilobytes(size)}  ${name}`)
      console.log(`${kilobytes(bytes)}  first load, gzipped, of at most ${kilobytes(mostBytes)}`)
      if (bytes > mostBytes) this.error('The first load is too heavy.')
    },
  }
}

/** The entry, what it imports at once, and the styles of all of them. */
function loadedFirst(bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>()
  const add = (name: string): void => {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') return
    files.add(name)
    chunk.imports.forEach(add)
    chunk.viteMetadata?.importedCss.forEach((style) => files.add(style))
  }
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry) add(file.fileName)
  }
  return files
}

function gzipped(file: Rollup.OutputBundle[string] | undefined): number {
  if (!file) return 0
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

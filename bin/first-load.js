import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const mostBytes = 150_000

/** Says what a browser loads before the first screen, gzipped; over 150 kB the build fails. */
export function weighFirstLoad(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
  const files = new Set(['index.html'])
  collect(manifest, entry, files)
  const bytes = [...files].reduce((sum, file) => sum + gzipped(join(folder, file)), 0)
  console.log(
    `Tamcap: the first load is ${(bytes / 1000).toFixed(1)} kB gzip in ${files.size} files`,
  )
  if (bytes > mostBytes) throw new Error(`the first load is over ${mostBytes} bytes`)
}

function collect(manifest, { file, css = [], imports = [] }, files) {
  if (files.has(file)) return
  for (const each of [file, ...css]) files.add(each)
  for (const name of imports) collect(manifest, manifest[name], files)
}

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length
}

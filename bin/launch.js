/**
 * `npm start`: builds what is missing or older than its sources, then starts the built server.
 * Plain JavaScript, so that it runs before anything is built.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist', 'server', 'start.js')
const vite = join(root, 'node_modules', 'vite')

if (existsSync(vite) && !isFresh()) {
  console.log('Tamcap: building the client and the server …')
  const { status } = spawnSync(process.execPath, ['bin/build.js'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

await import(built)

/** Whether the build stands and nothing of its sources is newer. */
function isFresh() {
  const others = ['client/index.html', 'verifier/tamcap-verify.mjs']
  const isWhole = others.every((name) => existsSync(join(root, 'dist', name)))
  if (!existsSync(built) || !isWhole) return false
  const builtAt = statSync(built).mtimeMs
  return ['server', 'client', 'certs', 'bin', 'package-lock.json'].every(
    (name) => newest(join(root, name)) < builtAt,
  )
}

/** When the newest file under a path was changed, in milliseconds. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

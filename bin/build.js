/**
 * `npm run build`: the client into dist/client, the server and its programs into dist/server, the verifier that the
 * server hands out into dist/verifier; `node bin/build.js server` builds them without the client.
 */
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const entry = (path) => join(root, path)

if (!process.argv.includes('server')) {
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(root, 'dist', 'server'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        start: entry('bin/start.ts'),
        verify: entry('bin/verify.ts'),
        'returned-file-worker': entry('server/signing/keys/committee/returned-file-worker.ts'),
        'reading-worker': entry('server/signing/reading-worker.ts'),
        'pkcs11-worker': entry('server/signing/keys/pkcs11/pkcs11-worker.ts'),
        'typst-worker': entry('server/documents/layout/typst-worker.ts'),
        'probing-worker': entry('server/documents/layout/probing-worker.ts'),
        'judging-worker': entry('server/signing/reports/judging-worker.ts'),
        signatures: entry('bin/signatures.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
cpSync(entry('server/documents/layout/templates'), join(root, 'dist', 'server', 'templates'), {
  recursive: true,
})
execFileSync(process.execPath, [entry('bin/build-verifier.js')], { stdio: 'inherit' })

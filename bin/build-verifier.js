/**
 * `npm run build:verifier`: the verifier of evidence bundles as one file, dist/verifier/tamcap-verify.mjs, which needs
 * Node.js and nothing else; `node bin/build-verifier.js FOLDER` puts it there.
 */
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const [folder] = process.argv.slice(2)

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: folder ? resolve(folder) : join(root, 'dist', 'verifier'),
    emptyOutDir: !folder,
    minify: false,
    rollupOptions: {
      input: join(root, 'bin', 'tamcap-verify.ts'),
      output: { entryFileNames: 'tamcap-verify.mjs', codeSplitting: false },
    },
  },
})

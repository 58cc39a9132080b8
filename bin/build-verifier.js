/** `npm run build:verifier`: the verifier of evidence bundles as one file, dist/verifier/tamcap-verify.mjs, which needs Node.js and nothing else. */
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(root, 'dist', 'verifier'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: join(root, 'bin', 'tamcap-verify.ts'),
      output: { entryFileNames: 'tamcap-verify.mjs', codeSplitting: false },
    },
  },
})

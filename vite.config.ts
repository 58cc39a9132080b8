import { defineConfig } from 'vite'
import { browserPrimitives } from './bin/browser-primitives.ts'
import { firstLoad } from './bin/first-load.ts'
import { pdfDecoders } from './bin/pdf-decoders.ts'

/** The client's build; the server's is in bin/build.js. */
export default defineConfig({
  root: 'client',
  plugins: [browserPrimitives(), firstLoad(), pdfDecoders()],
  worker: { format: 'es', plugins: () => [browserPrimitives()] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { react: 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Everything stays a file of its own: the content policy allows no data: script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, hand) {
        // What needs a module of Node would load, and break in the browser.
        if (log.message.includes('externalized for browser')) throw new Error(log.message)
        // “use client” speaks to React's server, which there is not.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') hand(level, log)
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})

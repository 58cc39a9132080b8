import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const decoder = 'openjpeg_nowasm_fallback.js'
const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')

/** A step of the client's build: puts the decoder that the PDF view loads for JPEG 2000 scans beside its other files. */
export function pdfDecoders(): Plugin {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const source = readFileSync(join(dirname(manifest), 'wasm', decoder))
  return {
    name: 'pdf-decoders',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `assets/pdfjs-${version}/${decoder}`, source })
    },
  }
}

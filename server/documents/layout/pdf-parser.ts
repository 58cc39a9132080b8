import type * as Parser from 'pdfjs-dist/legacy/build/pdf.mjs'

// Taken before the parser can be loaded: this module alone loads it.
const { parse, stringify } = JSON

/**
 * Begins to read a PDF in this thread. The parser and its worker bring functions of their own for
 * JSON where a Node lacks the newest, several times as slow: what stood before is put back.
 */
export async function beginReading(data: Uint8Array): Promise<Parser.PDFDocumentLoadingTask> {
  const { getDocument } = await loadParser()
  const task = getDocument({
    data,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  await task.promise.catch(() => undefined)
  putBack()
  return task
}

/** Loads half a megabyte of parser, wanted only where a file comes in. */
export async function loadParser(): Promise<typeof Parser> {
  const parser = await import('pdfjs-dist/legacy/build/pdf.mjs')
  putBack()
  return parser
}

function putBack(): void {
  Object.assign(JSON, { parse, stringify })
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { answerInThread } from '../../platform/confined-thread.ts'
import { openPdf } from './open-pdf.ts'
import { loadParser } from './pdf-parser.ts'
import { runsOf } from './page-runs.ts'
import { piecesOf, rowsOf } from './text-rows.ts'

/** What is asked of this thread: whether a PDF can be read, or the text of its first pages. */
export type Probe = Uint8Array | { pdf: Uint8Array; mostPages: number }

// Loaded before the first question, so that its time is not counted as a file's.
void loadParser().then(() => answerInThread(answer))

async function answer(asked: Probe): Promise<'readable' | 'unreadable' | string[]> {
  if (asked instanceof Uint8Array) return await probe(asked)
  const { pdf, mostPages } = asked
  return await openPdf(pdf, (opened) => textsOf(opened, mostPages)).catch(() => [])
}

/** Reads what the server will read of a PDF: its pages, and the text of the first and the last. */
async function probe(pdf: Uint8Array): Promise<'readable' | 'unreadable'> {
  try {
    await openPdf(pdf, readEnds)
    return 'readable'
  } catch {
    return 'unreadable'
  }
}

async function readEnds(opened: PDFDocumentProxy): Promise<void> {
  for (const number of new Set([1, opened.numPages])) {
    const page = await opened.getPage(number)
    await page.getTextContent()
  }
}

async function textsOf(opened: PDFDocumentProxy, mostPages: number): Promise<string[]> {
  const texts: string[] = []
  for (let page = 0; page < Math.min(opened.numPages, mostPages); page += 1) {
    texts.push(
      rowsOf(await runsOf(opened, page))
        .flatMap(piecesOf)
        .join('\n'),
    )
  }
  return texts
}

import { answerInThread } from '../platform/confined-thread.ts'
import { isTransparencyForbidden } from './formats/pdf/archival-part.ts'
import { readForm } from './formats/pdf/form.ts'
import { allLocks } from './formats/pdf/locks.ts'
import { pageNumbers } from './formats/pdf/pages.ts'
import { PdfProblem, type PdfReason } from './formats/pdf/pdf-problem.ts'
import { readPdf } from './formats/pdf/read-pdf.ts'

/** Whether a file can be read, or why the reader refuses it. */
export type ReadingAnswer = { refused?: PdfReason }

/** Reads of a file all that signing it reads: its objects, pages, form and locks, and what it says of itself. */
answerInThread((pdf: Uint8Array): ReadingAnswer => {
  try {
    const { now } = readPdf(pdf)
    const form = readForm(now)
    if (form) allLocks(now, form)
    pageNumbers(now)
    isTransparencyForbidden(now)
    return {}
  } catch (problem) {
    if (problem instanceof PdfProblem) return { refused: problem.reason }
    throw problem
  }
})

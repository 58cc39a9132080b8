import { evidenceWords } from '../../../../client/words/evidence.ts'
import { typeset } from '../../../documents/layout/typesetter.ts'
import { verificationMark } from '../../../documents/verification/mark.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/endpoint.ts'
import type { FileReply } from '../../../platform/http.ts'
import type * as contract from './contract.ts'
import { passportSections } from './passport-sections.ts'
import { readPassport } from './read-passport.ts'

/** The life of a document as a PDF/A-2b; the same life, at the same moment, gives the same bytes. */
export async function printPassport(
  { documentId, language }: InputOf<typeof contract.printPassport>,
  context: Context,
): Promise<FileReply> {
  const told = await readPassport({ documentId }, context)
  const words = evidenceWords[language].passport
  const { code } = told.document
  const data = {
    language,
    title: words.title,
    foot: words.foot(told.document.reference ?? told.document.uuid),
    page: words.page,
    ...passportSections(told, language),
    verify: words.verify,
    mark: code === null ? null : verificationMark(code.replaceAll('-', '')),
  }
  const seconds = Math.floor(Date.parse(told.madeAt) / 1_000)
  const text = JSON.stringify(data, printable)
  const reply = await typeset({ template: 'passport.typ', data: text, seconds })
  if ('failure' in reply) throw new Error(reply.failure)
  const name = `${words.file}-${(told.document.reference ?? '').replaceAll('/', '-')}.pdf`
  return { bytes: reply.pdf, mediaType: 'application/pdf', name }
}

// Names may have letters that the font lacks, on which printing would stop.
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u024f\u0300-\u0301\u0303\u0309\u0323\u0370-\u052f\u1e00-\u1eff\u2010-\u2026]/gu

function printable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').replace(unprintable, '?') : value
}

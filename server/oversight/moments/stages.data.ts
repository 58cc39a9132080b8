import type { Stage } from '../../documents/shapes/contract.ts'

/** Where an act leaves its document; any other act leaves it where it stands. */
export const stageAfter: Readonly<Record<string, Stage>> = {
  'document.draft': 'draft',
  'document.submit': 'content-check',
  'document.approve_content': 'form-check',
  'document.approve_form': 'awaiting-signature',
  'document.return': 'draft',
  'document.sign': 'signed',
  'document.number': 'numbered',
  'document.seal': 'sealed',
  'document.issue': 'issued',
  'document.register_paper': 'issued',
  'document.recall': 'recalled',
  'document.register': 'registered',
  'document.present': 'presented',
  'document.direct': 'directed',
  'document.process': 'processing',
  'document.complete': 'completed',
  'document.cancel': 'cancelled',
  'document.void_number': 'voided',
}

/** The acts whose line names the file that they made a version of: as the first, or as the next. */
export const versionAfter: Readonly<Record<string, 'first' | 'next'>> = {
  'document.register': 'first',
  'document.register_paper': 'first',
  'document.draft': 'next',
  'document.redraft': 'next',
  'document.upload_main_file': 'next',
  'document.take_over_signing': 'next',
  'document.initial': 'next',
  'document.sign': 'next',
  'document.seal': 'next',
  'document.update_copy': 'next',
}

const writing = [
  'document.draft',
  'document.redraft',
  'document.register',
  'document.register_paper',
]
const amending = [...writing, 'document.amend', 'document.update_copy']

/** The acts that write a field anew without a word of it in their line. */
export const writersOf = {
  typeCode: writing,
  abstract: amending,
  urgency: amending,
  signer: [...writing, 'document.take_over_signing'],
  recipients: writing,
  dueOn: writing,
} as const

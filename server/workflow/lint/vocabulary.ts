import { diagramRoles } from '../rules.ts'

/** The words that diagrams may use; a word that is not here is refused at deploy. */
export interface Vocabulary {
  roles: readonly string[]
  outcomes: readonly string[]
  acts: readonly string[]
  /** What service tasks may call. */
  handlers: readonly string[]
}

/** The words of this installation's diagrams. */
export const vocabulary: Vocabulary = {
  roles: diagramRoles,
  outcomes: ['approve', 'return', 'sign', 'register', 'refuse', 'direct', 'file', 'finish'],
  acts: [
    'document.submit',
    'document.approve_content',
    'document.approve_form',
    'document.sign',
    'document.number',
    'document.seal',
    'document.issue',
    'document.register',
    'document.present',
    'document.direct',
    'document.review',
    'document.file',
    'routing.complete',
    'document.copy',
    'dossier.close',
    'dossier.check',
    'dossier.hand_over',
    'dossier.receive',
  ],
  handlers: ['remind', 'escalate', 'notify'],
}

/** The words that diagrams may use; a word that is not here is refused at deploy. */
export interface Vocabulary {
  roles: readonly string[]
  outcomes: readonly string[]
  acts: readonly string[]
}

/** Roles of the steps. Source: Nghị định 30/2020/NĐ-CP, Điều 10-18 (outgoing), 21-24 (incoming). */
export const vocabulary: Vocabulary = {
  roles: [
    'drafter',
    'officer',
    'unit-head',
    'form-checker',
    'leader',
    'director',
    'clerk',
    'archivist',
  ],
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
  ],
}

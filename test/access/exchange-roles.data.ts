/** A post of the body that was sent a document, or of the one that sent it, with one role alone; `others` has all the rest. */
export type Door = `${'to' | 'from'}.${(typeof roles)[number]}`

/** Every role that a post may have; those to which no door here opens alone sit in one post. */
export const roles = ['clerk', 'leader', 'administrator', 'auditor', 'others'] as const

/** The roles of that post. */
export const others = ['unit-head', 'officer', 'archivist'] as const

const both = (...named: (typeof roles)[number][]): Door[] =>
  named.flatMap((role): Door[] => [`to.${role}`, `from.${role}`])

const clerks = both('clerk')
const prying = both('leader', 'auditor')
/** Whoever keeps the installation sits in another body. */
const keepers: Door[] = []

/** For whom what bodies send one another is: at each endpoint the posts that it does not refuse for their role. */
export const openTo: Record<string, readonly Door[]> = {
  'POST /documents/:documentId/issue': clerks,
  'POST /deliveries/:deliveryId/registration': ['to.clerk'],
  'POST /deliveries/:deliveryId/refusal': ['to.clerk'],
  'POST /deliveries/:deliveryId/recall': ['from.clerk'],
  'POST /deliveries/:deliveryId/resending': ['from.clerk'],
  'POST /deliveries/:deliveryId/amendments/:number/answer': ['to.clerk', 'to.leader'],
  'POST /documents/:documentId/amendments': clerks,
  'POST /documents/:documentId/replacement': clerks,
  'POST /documents/:documentId/outside-links': clerks,
  'POST /documents/:documentId/outside-links/:linkId/renewal': clerks,
  'POST /documents/:documentId/outside-links/:linkId/withdrawal': clerks,
  'POST /arrivals': clerks,
  'POST /arrivals/report': clerks,
  'GET /arrivals/duplicates': clerks,
  'GET /exchange': clerks,
  'GET /partners': keepers,
  'GET /partners/card': keepers,
  'POST /partners': keepers,
  'PUT /partners/:partnerId': keepers,
  'PUT /partners/:partnerId/hold': keepers,
  'PUT /partners/:partnerId/bodies': keepers,
  'POST /partners/:partnerId/comparison': keepers,
  'POST /partners/:partnerId/retirement': keepers,
  'POST /partners/:partnerId/abandonment': keepers,
  'POST /partners/:partnerId/trial': keepers,
  'GET /partners/:partnerId/bundles': keepers,
  'POST /partners/:partnerId/bundles/taken': keepers,
  'GET /partners/:partnerId/bundles/taken/:name': keepers,
  'POST /partners/:partnerId/bundles/brought': keepers,
  'POST /partner-alarms/:alarmId/seen': keepers,
  'GET /documents/:documentId/evidence': prying,
  'GET /documents/:documentId/passport': prying,
  'GET /documents/:documentId/passport/print': prying,
  'GET /oversight/documents': both('auditor'),
  'GET /oversight/journal': both('administrator', 'auditor'),
  'GET /oversight/documents/:documentId/readers': prying,
  'GET /oversight/documents/:documentId/acts': prying,
  'GET /oversight/documents/:documentId/moment': prying,
  'GET /oversight/documents/:documentId/crossing': prying,
  'GET /oversight/numbers': both('auditor'),
  'GET /oversight/numbers/print': both('auditor'),
  'GET /log': both('administrator', 'auditor'),
  'GET /log/lines': both('auditor'),
  'GET /log/consistency': both('auditor'),
}

/** What every post of both bodies reads; a question is judged by what it asks. */
export const openToBodies: readonly string[] = [
  'GET /documents/:documentId/deliveries',
  'GET /documents/:documentId/standing',
  'GET /documents/:documentId/cascade',
  'GET /documents/:documentId/envelope',
  'GET /documents/:documentId/outside-links',
  'GET /deliveries',
  'GET /deliveries/:deliveryId',
  'GET /deliveries/:deliveryId/file',
  'GET /deliveries/:deliveryId/report',
  'GET /deliveries/:deliveryId/report/data',
  'GET /deliveries/:deliveryId/report/print',
  'GET /deliveries/:deliveryId/duplicates',
  'GET /deliveries/:deliveryId/receipts',
  'GET /deliveries/:deliveryId/envelope',
  'GET /deliveries/:deliveryId/amendments/:number/file',
  'GET /amendments',
  'GET /log/warnings',
  'GET /oversight/questions/:question',
]

/** What a room shows one may do, and the door behind each: a button is dark for a role exactly where its door is shut. */
export const shownIn: Record<string, Record<string, string>> = {
  'GET /deliveries/:deliveryId': {
    register: 'POST /deliveries/:deliveryId/registration',
    refuse: 'POST /deliveries/:deliveryId/refusal',
    recall: 'POST /deliveries/:deliveryId/recall',
    resend: 'POST /deliveries/:deliveryId/resending',
  },
  'GET /documents/:documentId/standing': {
    answer: 'POST /deliveries/:deliveryId/amendments/:number/answer',
    amend: 'POST /documents/:documentId/amendments',
    replace: 'POST /documents/:documentId/replacement',
  },
  'GET /documents/:documentId/outside-links': {
    make: 'POST /documents/:documentId/outside-links',
  },
}

import type { ReplyOf } from '../../platform/endpoint.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { showStanding } from './contract.ts'

const dayLetters = 10

type Holder = ReplyOf<typeof showStanding>['holders'][number]

/** Who else was given a document of a body: those it was sent to and have it still, those it was shared with, those who got it on paper, as a copy, by a link or as evidence; the oldest first. */
export async function holdersOf(documentId: number, agencyId: number): Promise<Holder[]> {
  const holders = await rows<Omit<Holder, 'on'> & { at: string }>(
    `SELECT 'delivery' AS kind, x.to_name AS name, x.sent_at AS at, x.state FROM deliveries x
     WHERE x.document_id = :documentId AND x.state NOT IN ('02', '13')
     UNION ALL
     SELECT 'share', a.name, s.shared_at, NULL FROM shares s
     JOIN agencies a ON a.id = s.to_agency_id
     WHERE s.subject_type = 'document' AND s.subject_id = :documentId
     UNION ALL
     SELECT 'copy', c.reference, c.copied_on, NULL FROM copies c
     WHERE c.agency_id = :agencyId AND c.document_id = :documentId
     UNION ALL
     SELECT 'paper', h.to_name, h.handed_on, NULL FROM hand_overs h
     WHERE h.document_id = :documentId
     UNION ALL
     SELECT 'paper', p.to_name, p.posted_on, NULL FROM post_entries p
     WHERE p.agency_id = :agencyId AND p.document_id = :documentId
     UNION ALL
     SELECT 'link', l.recipient_name, l.opened_at, NULL FROM outside_links l
     WHERE l.document_id = :documentId AND l.opened_at IS NOT NULL
     UNION ALL
     SELECT 'evidence', n.name, j.at, NULL FROM journal_lines j
     JOIN people n ON n.id = j.person_id
     WHERE j.subject = :subject AND j.act IN ('evidence.export', 'passport.print')
     ORDER BY at`,
    { documentId, agencyId, subject: `document:${String(documentId)}` },
  )
  return holders.map(({ at, ...holder }) => ({
    ...holder,
    on: at.length > dayLetters ? dayOf(at) : at,
  }))
}

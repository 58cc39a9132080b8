import type { z } from 'zod'
import { isEmbedded } from '../../platform/database.ts'
import type { question } from './contract.ts'

/** The name of a ready question. */
export type Question = z.output<typeof question>

/** The day in Vietnam, at +07:00, of a moment that a column holds as ISO 8601 text, and so many days later. */
function dayIn(column: string, later = 0): string {
  if (isEmbedded()) return `date(${column}, '+7 hours', '+${String(later)} days')`
  const moment = `STR_TO_DATE(SUBSTR(${column}, 1, 19), '%Y-%m-%dT%H:%i:%s')`
  const local = `DATE_ADD(DATE_ADD(${moment}, INTERVAL 7 HOUR), INTERVAL ${String(later)} DAY)`
  return `DATE_FORMAT(${local}, '%Y-%m-%d')`
}

const document = 'd.id AS document_id, d.reference, d.abstract'
const noDays = 'NULL AS from_day, NULL AS to_day'
const ofDocument = "CONCAT('document:', d.id) AS subject"
const overseen = 'd.agency_id IN (:agencyIds)'

/**
 * Each question as SQL over the bodies bound as `:agencyIds`, on the day `:today`: id, agency, moment, document, who and detail,
 * the subject of the journal line that tells of it, and the days between which working days are counted.
 * What counts as late in the book: after the working day that follows the arrival (Nghị định 30/2020/NĐ-CP, Điều 22, 24);
 * all that came later than the next day is asked for here, and held against the calendar of the body.
 */
export const questions: Readonly<Record<Question, () => string>> = {
  unread: () => `SELECT d.id, d.agency_id, s.signed_at AS at, ${document},
      s.signer_name AS who, NULL AS detail, ${ofDocument}, ${noDays}
    FROM signatures s JOIN documents d ON d.id = s.document_id
    WHERE s.has_read_to_end = 0 AND s.field = 'signer' AND ${overseen}`,
  mandate: () => `SELECT d.id, d.agency_id, s.signed_at AS at, ${document},
      s.signer_name AS who, COALESCE(m.instrument, d.authority) AS detail, ${ofDocument}, ${noDays}
    FROM signatures s JOIN documents d ON d.id = s.document_id
    LEFT JOIN mandates m ON m.id = s.mandate_id LEFT JOIN mandate_ends e ON e.mandate_id = m.id
    WHERE s.field = 'signer' AND ${overseen} AND (
      (d.authority IN ('KT', 'TL', 'TUQ') AND s.mandate_id IS NULL)
      OR m.valid_from > ${dayIn('s.signed_at')} OR m.valid_to < ${dayIn('s.signed_at')}
      OR e.ended_at < s.signed_at)`,
  deadline: () => `SELECT q.id, d.agency_id, q.answered_at AS at, ${document},
      q.answered_by_name AS who, q.due_before AS detail, CONCAT('task:', q.task_id) AS subject,
      q.due_before AS from_day, ${dayIn('q.answered_at')} AS to_day
    FROM task_requests q JOIN documents d ON d.id = q.document_id
    WHERE q.outcome = 'granted' AND q.due_before < ${dayIn('q.answered_at')} AND ${overseen}`,
  void: () => `SELECT v.register_id * 1000000 + v.number AS id, d.agency_id, v.voided_at AS at,
      v.document_id, NULL AS reference, v.reason AS abstract, v.voided_by AS who,
      CONCAT(v.number, ', ', d.name, ', ', v.period) AS detail,
      CASE WHEN v.document_id IS NULL THEN CONCAT('register:', v.register_id)
        ELSE CONCAT('document:', v.document_id) END AS subject, ${noDays}
    FROM number_voids v JOIN registers d ON d.id = v.register_id WHERE ${overseen}`,
  reader: () => `SELECT d.id, d.agency_id, MIN(r.read_at) AS at, ${document},
      p.name AS who, MAX(po.title) AS detail, CONCAT('reading:', d.id) AS subject, ${noDays}
    FROM readings r JOIN documents d ON d.id = r.document_id
    JOIN people p ON p.id = r.person_id JOIN posts po ON po.id = r.post_id
    WHERE ${overseen} AND r.agency_id = d.agency_id
      AND NOT EXISTS (SELECT 1 FROM post_roles a WHERE a.post_id = r.post_id
        AND a.role IN ('auditor', 'clerk'))
      AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.document_id = d.id
        AND (t.holder_post_id = r.post_id OR t.issuer_post_id = r.post_id))
      AND NOT EXISTS (SELECT 1 FROM opinions o WHERE o.document_id = d.id AND o.person_id = r.person_id)
      AND (d.signer_post_id IS NULL OR d.signer_post_id <> r.post_id)
      AND (d.drafter_person_id IS NULL OR d.drafter_person_id <> r.person_id)
    GROUP BY d.id, d.agency_id, d.reference, d.abstract, r.person_id, p.name`,
  late: () => `SELECT d.id, d.agency_id, e.registered_at AS at, ${document},
      e.registered_by AS who, COALESCE(${dayIn('MIN(x.at)')}, d.arrived_on) AS detail, ${ofDocument},
      COALESCE(${dayIn('MIN(x.at)')}, d.arrived_on) AS from_day, ${dayIn('e.registered_at')} AS to_day
    FROM documents d JOIN registers b ON b.agency_id = d.agency_id
    JOIN register_entries e ON e.register_id = b.id AND e.document_id = d.id
    LEFT JOIN deliveries y ON y.incoming_document_id = d.id
    LEFT JOIN delivery_statuses x ON x.delivery_id = y.id AND x.code = '01'
    WHERE d.direction = 'incoming' AND ${overseen}
    GROUP BY d.id, d.agency_id, e.registered_at, d.reference, d.abstract, e.registered_by, d.arrived_on
    HAVING ${dayIn('e.registered_at')} > COALESCE(${dayIn('MIN(x.at)', 1)}, ${dayIn("CONCAT(d.arrived_on, 'T00:00:00')", 1)})`,
  unanswered:
    () => `SELECT d.id, d.agency_id, CONCAT(d.due_on, 'T16:59:59.999Z') AS at, ${document},
      d.issuer_name AS who, d.due_on AS detail, ${ofDocument}, d.due_on AS from_day, :today AS to_day
    FROM documents d WHERE d.direction = 'incoming' AND d.due_on < :today AND ${overseen}
      AND d.stage NOT IN ('completed', 'recalled', 'returned')
      AND NOT EXISTS (SELECT 1 FROM documents a WHERE a.answers_id = d.id
        AND a.stage IN ('issued', 'recalled'))`,
}

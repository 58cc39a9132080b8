/** How the conditions of sight name whoever looks, and when: SQL expressions over `documents d`. */
export interface Seer {
  post: string
  unit: string
  agency: string
  /** The day on which they look. */
  day: string
  /** Whether the document has left its drafter's hands. */
  isOut: string
  /** The condition that what began at a moment had begun before they were done looking. */
  hasBegun: (moment: string) => string
  /** The condition that what ended at a moment had ended before they began to look. */
  hadEnded: (moment: string) => string
}

/** One rule that lets somebody see a document: its name, and when it holds. */
export interface SightRule {
  name: string
  /** Whether it lets in only people of the body that holds the document. */
  isWithin: boolean
  holds: (seer: Seer) => string
}

const isWidened = (seer: Seer) => `EXISTS (SELECT 1 FROM widenings w
  WHERE w.narrowing_id = n.id AND ${seer.hasBegun('w.widened_at')})`

// What is narrowed on a day is seen by all until then.
const isNarrowed = (seer: Seer) => `EXISTS (SELECT 1 FROM narrowings n
  WHERE n.document_id = d.id AND ${seer.hadEnded('n.narrowed_at')} AND NOT ${isWidened(seer)})`

const own = (name: string, holds: SightRule['holds']): SightRule => ({
  name,
  isWithin: true,
  holds: (seer) => `(d.agency_id = ${seer.agency} AND ${holds(seer)})`,
})

/** The condition that a sharing `s` reaches the seer and is in force on their day. */
export function isShared(seer: Seer): string {
  return `s.to_agency_id = ${seer.agency}
    AND (s.to_unit_id IS NULL OR s.to_unit_id = ${seer.unit})
    AND (s.to_post_id IS NULL OR s.to_post_id = ${seer.post})
    AND s.valid_from <= ${seer.day} AND s.valid_to >= ${seer.day} AND ${seer.hasBegun('s.shared_at')}
    AND NOT EXISTS (SELECT 1 FROM share_ends e
                    WHERE e.share_id = s.id AND ${seer.hadEnded('e.ended_at')})`
}

const rules: SightRule[] = [
  own('body', (seer) => `${seer.isOut} AND NOT ${isNarrowed(seer)}`),
  own('drafter', (seer) => `d.drafter_post_id = ${seer.post}`),
  own('signer', (seer) => `d.signer_post_id = ${seer.post}`),
  own('unit', (seer) => `d.unit_id = ${seer.unit}`),
  own(
    'opinion',
    (seer) => `EXISTS (SELECT 1 FROM opinions o WHERE o.document_id = d.id
      AND o.post_id = ${seer.post} AND ${seer.hasBegun('o.given_at')})`,
  ),
  own(
    'step',
    (seer) => `EXISTS (SELECT 1 FROM workflow_tasks t WHERE t.subject_type = 'document'
      AND t.subject_id = d.id AND t.post_id = ${seer.post} AND ${seer.hasBegun('t.opened_at')})`,
  ),
  // Whoever narrows it can open it again.
  own(
    'narrower',
    (seer) => `EXISTS (SELECT 1 FROM right_changes rc WHERE rc.subject_id = d.id
      AND rc.subject_type = 'document' AND rc.kind = 'narrow' AND rc.post_id = ${seer.post}
      AND ${seer.hasBegun('rc.changed_at')})`,
  ),
  // What waits for somebody absent, or is theirs to draft or sign, is seen by whoever stands in for them.
  own(
    'substitute',
    (seer) => `EXISTS (SELECT 1 FROM substitutions b WHERE b.agency_id = d.agency_id
      AND b.substitute_post_id = ${seer.post}
      AND b.valid_from <= ${seer.day} AND b.valid_to >= ${seer.day} AND ${seer.hasBegun('b.arranged_at')}
      AND NOT EXISTS (SELECT 1 FROM substitution_ends be
                      WHERE be.substitution_id = b.id AND ${seer.hadEnded('be.ended_at')})
      AND (b.absent_post_id = d.drafter_post_id OR b.absent_post_id = d.signer_post_id
        OR EXISTS (SELECT 1 FROM workflow_tasks bt WHERE bt.subject_type = 'document'
          AND bt.subject_id = d.id AND bt.post_id = b.absent_post_id
          AND ${seer.hasBegun('bt.opened_at')})))`,
  ),
  {
    name: 'share',
    isWithin: false,
    holds: (seer) => `EXISTS (SELECT 1 FROM shares s
      WHERE s.subject_type = 'document' AND s.subject_id = d.id AND ${isShared(seer)})`,
  },
]

// Whoever stands in the place of a body that has ended sees what it left as its own people did.
rules.push({
  name: 'heir',
  isWithin: false,
  holds: (seer) => `(EXISTS (SELECT 1 FROM agency_heirs ah WHERE ah.agency_id = d.agency_id
      AND ah.heir_id = ${seer.agency} AND ah.since <= ${seer.day})
    AND (${rules
      .filter(({ isWithin }) => isWithin)
      .map(({ holds }) => holds({ ...seer, agency: 'd.agency_id' }))
      .join(' OR ')}))`,
})

/** The rule by which auditors see: bodies of their own system, and of others where an oversight says so. */
export const auditing: SightRule = {
  name: 'audit',
  isWithin: false,
  holds: (seer) => `EXISTS (SELECT 1 FROM agencies holder, agencies auditor
    WHERE holder.id = d.agency_id AND auditor.id = ${seer.agency}
    AND (holder.system = auditor.system OR EXISTS (SELECT 1 FROM oversights v
      WHERE v.agency_id = auditor.id AND v.system = holder.system
      AND v.valid_from <= ${seer.day} AND v.valid_to >= ${seer.day})))`,
}

/** Lets a later room say by which rule of its own a document is seen; a rule of the same name takes the place of the first. */
export function contributeSight(rule: SightRule): void {
  const place = rules.findIndex(({ name }) => name === rule.name)
  if (place < 0) rules.push(rule)
  else rules[place] = rule
}

/** Every rule by which a document is seen by those who are no auditors. */
export function sightRules(): readonly SightRule[] {
  return rules
}

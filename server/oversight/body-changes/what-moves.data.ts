import { byStep, moved, moves, movesWith, stays, went, type Fate } from './fates.ts'

const kept = stays('Units and posts keep their identifiers wherever they go.')
const asItWas = stays('It says who did what then, and stays as it was; the heirs may read it.')
const ofItsOwn = stays('Each body has its own; the heir goes by its own.')
const derived = stays('It is worked out anew after the change.')

const underway = `(documents.stage NOT IN ('issued', 'recalled', 'completed', 'cancelled', 'voided')
  OR EXISTS (SELECT 1 FROM tasks t WHERE t.document_id = documents.id AND t.is_open = 1)
  OR EXISTS (SELECT 1 FROM workflow_instances i WHERE i.subject_id = documents.id
    AND i.subject_type = 'document' AND i.is_open = 1))`

// Who has it in hand: of several the one who leads, the deepest in the tree.
const inHand = `(SELECT t.holder_post_id FROM tasks t WHERE t.document_id = documents.id
  AND t.is_open = 1 ORDER BY CASE t.role WHEN 'lead' THEN 0 ELSE 1 END, t.depth DESC, t.id LIMIT 1)`

const postOfPerson = `(SELECT MAX(h.post_id) FROM holdings h JOIN body_moves b
  ON b.change_id = :changeId AND b.kind = 'post' AND b.subject_id = h.post_id
  WHERE h.person_id = stock_phrases.person_id)`

const subject = (table: string) => [
  went('document', `CASE ${table}.subject_type WHEN 'document' THEN ${table}.subject_id END`),
  went('dossier', `CASE ${table}.subject_type WHEN 'dossier' THEN ${table}.subject_id END`),
]

const runningShare = `shares.valid_to >= :effectiveOn
  AND NOT EXISTS (SELECT 1 FROM share_ends e WHERE e.share_id = shares.id)`

/**
 * What moves how when bodies change: for every table, every column that names a body, a unit or a
 * post. The order is that of the statements: what others go with comes first.
 */
export const whatMoves: Readonly<Record<string, Readonly<Record<string, Fate>>>> = {
  documents: {
    agency_id: moves(
      'document',
      underway,
      [
        went('post', `documents.drafter_post_id`),
        went('unit', `documents.unit_id`),
        went('post', inHand),
      ],
      true,
    ),
    issuer_agency_id: byStep('move-inside'),
    unit_id: kept,
    drafter_post_id: kept,
    signer_post_id: kept,
  },
  tasks: {
    agency_id: moves('task', `tasks.document_id IN ${moved('document')}`, [
      went('document', `tasks.document_id`),
    ]),
    holder_post_id: kept,
    issuer_post_id: kept,
  },
  dossiers: {
    agency_id: moves('dossier', 'dossiers.is_open = 1', [went('post', `dossiers.keeper_post_id`)]),
    keeper_post_id: kept,
  },
  workflow_instances: {
    agency_id: moves('case', 'workflow_instances.is_open = 1', subject('workflow_instances'), true),
  },
  deliveries: {
    to_agency_id: moves(
      'delivery',
      `(deliveries.state IN ('sent', '01') OR EXISTS (SELECT 1 FROM amendments a
        WHERE a.delivery_id = deliveries.id AND a.is_open = 1) OR deliveries.incoming_document_id IN ${moved('document')})`,
      [went('document', `deliveries.incoming_document_id`)],
      true,
    ),
    from_agency_id: asItWas,
    sent_by_post_id: kept,
  },
  shares: {
    agency_id: moves('share', runningShare, subject('shares')),
    to_agency_id: byStep('pass-on-rights'),
    to_unit_id: kept,
    to_post_id: kept,
  },
  right_changes: {
    agency_id: moves('alarm', 'right_changes.is_open = 1', subject('right_changes')),
    post_id: kept,
  },
  stock_phrases: { agency_id: moves('phrase', '1 = 1', [went('post', postOfPerson)]) },
  kept_copy_uses: { agency_id: moves('loan', 'kept_copy_uses.returned_on IS NULL') },
  workflow_tasks: { agency_id: movesWith('case', 'instance_id'), post_id: kept, unit_id: kept },
  workflow_jobs: { agency_id: movesWith('case', 'instance_id') },
  workflow_dead_jobs: { agency_id: movesWith('case', 'instance_id') },
  workflow_subscriptions: { agency_id: movesWith('case', 'instance_id') },
  step_reminders: { agency_id: movesWith('case', 'instance_id'), post_id: kept, for_post_id: kept },
  task_turns: { agency_id: movesWith('task', 'task_id'), post_id: kept, for_post_id: kept },
  task_requests: {
    agency_id: movesWith('task', 'task_id'),
    asked_by_post_id: kept,
    answered_by_post_id: kept,
  },
  task_suspensions: { agency_id: movesWith('task', 'task_id'), post_id: kept },
  task_resumptions: { post_id: kept },
  urgings: { agency_id: movesWith('task', 'task_id'), holder_post_id: kept, post_id: kept },
  escalations: { agency_id: movesWith('task', 'task_id'), post_id: kept },
  remote_links: {
    agency_id: movesWith('task', 'task_id'),
    to_agency_id: byStep('lead-links'),
  },
  amendments: {
    to_agency_id: movesWith('delivery', 'delivery_id'),
    asked_by_post_id: kept,
    answered_by_post_id: kept,
  },
  signature_preparations: { agency_id: byStep('void-preparations'), post_id: kept },
  raisings: { agency_id: movesWith('document', 'document_id') },
  units: { agency_id: byStep('move-inside') },
  posts: { agency_id: byStep('move-inside'), unit_id: kept },
  post_roles: { post_id: kept },
  holdings: { post_id: kept },
  sessions: { post_id: kept },
  agency_closings: { agency_id: byStep('close-body') },
  agency_heirs: { agency_id: byStep('close-body') },
  agency_names: { agency_id: byStep('close-body') },
  body_moves: { from_agency_id: byStep('move-inside'), to_agency_id: byStep('move-inside') },
  keepers: { agency_id: byStep('pass-on-rights') },
  oversights: { agency_id: byStep('pass-on-rights') },
  mandates: {
    agency_id: byStep('end-authority'),
    grantor_post_id: kept,
    grantee_post_id: kept,
  },
  mandate_ends: { agency_id: byStep('end-authority') },
  substitutions: {
    agency_id: byStep('end-authority'),
    absent_post_id: kept,
    substitute_post_id: kept,
  },
  substitution_ends: { agency_id: byStep('end-authority') },
  registers: { agency_id: byStep('close-books'), unit_id: kept },
  register_entries: { agency_id: asItWas, post_id: kept },
  series_starts: { post_id: kept },
  number_reservations: { post_id: kept },
  number_voids: { post_id: kept },
  terms: { agency_id: ofItsOwn },
  calendar_days: { agency_id: byStep('copy-settings') },
  initial_steps: { agency_id: byStep('copy-settings') },
  workflow_definitions: { agency_id: ofItsOwn },
  workflow_decisions: { agency_id: ofItsOwn },
  body_carriers: { agency_id: ofItsOwn },
  former_carriers: { agency_id: ofItsOwn },
  foreign_deliveries: { addressed_agency_id: asItWas, issuer_agency_id: asItWas },
  outbox: { from_agency_id: asItWas, to_agency_id: asItWas },
  early_amendments: { from_agency_id: asItWas },
  destructions: { agency_id: asItWas },
  delivery_replacements: { from_agency_id: asItWas },
  search_tokens: { agency_id: byStep('search-follows') },
  search_texts: { agency_id: byStep('search-follows') },
  content_tokens: { agency_id: byStep('search-follows') },
  content_texts: { agency_id: byStep('search-follows') },
  rollups: { agency_id: derived },
  counted_documents: { agency_id: derived },
  work_amounts: { post_id: kept },
  counted_work: { post_id: kept },
  recipients: { agency_id: asItWas },
  copies: { agency_id: asItWas, made_by_post_id: kept },
  hand_overs: { agency_id: asItWas },
  post_entries: { agency_id: asItWas },
  journal_lines: { post_id: kept, agency_id: asItWas },
  signatures: { agency_id: asItWas, post_id: kept },
  readings: { agency_id: asItWas, post_id: kept },
  digests: { agency_id: asItWas, post_id: kept },
  reminder_rounds: { agency_id: asItWas },
  document_versions: { made_by_post_id: kept },
  opinions: { post_id: kept, for_post_id: kept },
  right_judgements: { post_id: kept },
  delivery_statuses: { post_id: kept },
  document_freezes: { post_id: kept },
  replacements: { post_id: kept },
  dossier_documents: { post_id: kept },
  dossier_closings: { post_id: kept },
  dossier_hand_overs: { from_post_id: kept, to_post_id: kept, post_id: kept },
}

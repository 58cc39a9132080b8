import { inThisOrder } from '../../server/documents/search/token-index.ts'

/** How many texts there are, of which every document is a copy. */
export const seeds = 2_000

// Each statement writes near the order of its table's key, so that a million documents take minutes.
const chosen = `bench_numbers n JOIN bench_seeds s ON s.id = (n.rest + :body) % ${String(seeds)}
  WHERE n.n > :first AND n.n <= :last`

/** The statements that bring the documents of a body from one number to another; `bench_seeds` and the like stand by then. Much is written token by token, a little document by document. */
export const growth = (isMuch: boolean): string[] => [
  `INSERT INTO documents (agency_id, id, uuid, direction, stage, rev, type_code, abstract, folded,
     urgency, reference, issued_on, issuer_name, arrival_number, arrived_on, signer_name, version,
     changed_at)
   SELECT :agencyId, :base + n.n, CONCAT('', n.n), 'incoming', 'processing', 1, 'plan', s.abstract, '',
     'normal', CONCAT(n.n, '/KH-UBND'), :day, :issuer, n.n, :day, s.signer, 1, n.at
   FROM ${chosen}`,
  `INSERT INTO search_texts (document_id, agency_id, version, tokens, folded, body)
   SELECT :base + n.n, :agencyId, 1, '', CONCAT(' ', n.n, ' kh ubnd', s.folded), s.body
   FROM ${chosen}`,
  `INSERT INTO register_entries (register_id, period, type_code, number, agency_id, document_id,
     registered_at, post_id, registered_by)
   SELECT :agencyId, '2026', '', n.n, :agencyId, :base + n.n, :at, :leader, 'Văn thư'
   FROM ${chosen}`,
  `INSERT INTO tasks (agency_id, id, document_id, root_id, path, depth, role, state, is_open,
     holder_post_id, issuer_post_id, instruction, due_on, reference, abstract, issuer_name, urgency,
     arrival_number, created_at)
   SELECT :agencyId, :base + n.n, :base + n.n, :base + n.n, '', 0, 'lead', 'new',
     CASE WHEN n.n % 4 = 0 THEN 1 END, :leader + CASE WHEN n.n % 3 = 0 THEN 0 ELSE n.n % :posts END,
     :leader, 'Chủ trì thực hiện.', CONCAT('2026-12-', 10 + n.n % 20), CONCAT(n.n, '/KH-UBND'),
     s.abstract, :issuer, 'normal', n.n, :at
   FROM ${chosen}`,
  `INSERT INTO search_tokens (agency_id, token, document_id)
   SELECT :agencyId, t.token, :base + n.n FROM ${copies(isMuch)}
   WHERE n.n > :first AND n.n <= :last`,
  `INSERT INTO search_tokens (agency_id, token, document_id)
   SELECT :agencyId, n.token, :base + n.n FROM bench_numbers n WHERE n.n > :first AND n.n <= :last`,
  `INSERT INTO search_tokens (agency_id, token, document_id)
   SELECT :agencyId, n.pair, :base + n.n FROM bench_numbers n WHERE n.n > :first AND n.n <= :last`,
]

function copies(isMuch: boolean): string {
  const copied = `n.rest = (t.seed + :shift) % ${String(seeds)}`
  if (isMuch) return `bench_tokens t ${inThisOrder()} bench_numbers n ON ${copied}`
  return `bench_numbers n ${inThisOrder()} bench_tokens t ON t.seed = (n.rest + :body) % ${String(seeds)}`
}

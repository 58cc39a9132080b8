/** A boundary of the house, with one import that breaks it: who imports what. */
export interface PlantedImport {
  rule: string
  from: string
  imports: string
}

const planted = (rule: string, from: string, imports: string): PlantedImport => ({
  rule,
  from,
  imports,
})

/** The rooms in their order, as server/README.md draws them. */
export const ROOMS = [
  'platform',
  'journal',
  'agencies',
  'workflow',
  'documents',
  'dossiers',
  'routing',
  'signing',
  'exchange',
  'archive',
  'oversight',
] as const

/** Each room reaching for the room right after it, and the first for the last. */
const plantedAgainstTheOrder = [
  ...ROOMS.slice(0, -1).map((room, place) =>
    planted(
      `order-of-rooms-${room}`,
      `server/${room}/look-ahead.ts`,
      `server/${String(ROOMS[place + 1])}/tables.ts`,
    ),
  ),
  planted('order-of-rooms-platform', 'server/platform/look-far.ts', 'server/oversight/tables.ts'),
]

/** One import at least against every boundary of .dependency-cruiser.cjs. */
export const PLANTED_IMPORTS: PlantedImport[] = [
  ...plantedAgainstTheOrder,
  planted('no-circles', 'server/agencies/circle/egg.ts', 'server/agencies/circle/hen.ts'),
  planted('no-room-without-a-place', 'server/app.ts', 'server/attic/box.ts'),
  planted('nobody-imports-the-composition', 'server/oversight/list.ts', 'server/app.ts'),
  planted('nobody-imports-the-composition', 'client/start.ts', 'server/main.ts'),
  planted('routes-only-from-app', 'server/main.ts', 'server/documents/routes.ts'),
  planted('server-stands-alone', 'server/documents/borrow.ts', 'client/call.ts'),
  planted('server-stands-alone', 'server/documents/pretend.ts', 'test/support/builders.ts'),
  planted('rules-are-pure', 'server/documents/rules.ts', 'server/documents/tables.ts'),
  planted('rules-are-pure', 'server/routing/rules.ts', 'node:fs'),
  planted('rules-are-pure', 'server/dossiers/rules.ts', 'sequelize'),
  planted('rules-are-pure', 'server/documents/symbols/format.ts', 'server/platform/log.ts'),
  planted('rules-are-pure', 'server/workflow/graph.ts', 'node:fs'),
  planted('contracts-are-shapes', 'server/documents/contract.ts', 'server/documents/tables.ts'),
  planted('contracts-are-shapes', 'server/routing/contract.ts', 'node:crypto'),
  planted('endpoint-is-shapes', 'server/platform/endpoint.ts', 'express'),
  planted('routes-hold-no-sql', 'server/routing/routes.ts', 'server/platform/database.ts'),
  planted('routes-hold-no-sql', 'server/dossiers/routes.ts', 'server/dossiers/tables.ts'),
  planted('sequelize-in-tables-only', 'server/documents/queries.ts', 'sequelize'),
  planted('drivers-in-platform-only', 'server/journal/proof.ts', 'mysql2'),
  planted('drivers-in-platform-only', 'server/archive/tables.ts', 'libsql'),
  planted('formats-stand-alone', 'server/signing/formats/cms/sign.ts', 'server/platform/log.ts'),
  planted('formats-without-builtins', 'server/signing/formats/cms/hash.ts', 'node:crypto'),
  planted('formats-without-builtins', 'server/signing/formats/pdf/drawing.ts', 'node:fs'),
  planted('proofs-stand-alone', 'server/journal/log/formats/tree.ts', 'server/platform/digest.ts'),
  planted('proofs-without-builtins', 'server/journal/log/formats/tiles.ts', 'node:crypto'),
  planted(
    'verifier-stands-alone',
    'server/oversight/evidence/verifier/check-lines.ts',
    'server/platform/log.ts',
  ),
  planted(
    'judging-runs-in-a-browser',
    'server/signing/formats/verdict/picture.ts',
    'server/signing/formats/pdf/fonts.ts',
  ),
  planted('client-knows-contracts-only', 'client/call.ts', 'server/documents/queries.ts'),
  planted('client-stands-alone', 'client/parts/list.ts', 'test/support/builders.ts'),
  planted('desks-keep-apart', 'client/desks/clerk/inbox.ts', 'client/desks/leader/inbox.ts'),
  planted('parts-know-no-desk', 'client/parts/button.ts', 'client/desks/clerk/inbox.ts'),
  planted('no-unresolved-import', 'server/archive/gap.ts', 'server/archive/nowhere.ts'),
  planted('server-runs-without-tools', 'server/archive/tool.ts', 'chai'),
]

/** The way back of the planted circle. */
export const WAY_BACK = {
  from: 'server/agencies/circle/hen.ts',
  imports: 'server/agencies/circle/egg.ts',
}

/** Imports that every boundary lets pass. */
export const LAWFUL_IMPORTS: Omit<PlantedImport, 'rule'>[] = [
  { from: 'server/app.ts', imports: 'server/exchange/routes.ts' },
  { from: 'server/exchange/routes.ts', imports: 'server/exchange/issue.ts' },
  { from: 'server/exchange/issue.ts', imports: 'server/signing/rules.ts' },
  { from: 'server/signing/rules.ts', imports: 'server/platform/refusal.ts' },
  { from: 'server/exchange/tables.ts', imports: 'sequelize' },
  { from: 'server/exchange/contract.ts', imports: 'zod' },
  { from: 'server/exchange/queries.ts', imports: 'server/platform/database.ts' },
  { from: 'client/desks/auditor/trace/trace.ts', imports: 'server/exchange/contract.ts' },
  { from: 'client/desks/auditor/trace/trace.ts', imports: 'client/parts/time-line.ts' },
  { from: 'client/parts/key.ts', imports: 'server/signing/formats/cms/digest.ts' },
  { from: 'server/signing/formats/primitives.ts', imports: 'node:crypto' },
  { from: 'server/signing/formats/pdf/fonts.ts', imports: 'node:fs' },
]

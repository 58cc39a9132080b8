/** The boundaries of the house (server/README.md), each an error. */

const {
  ROOMS,
  FORMATS,
  LOG_PURE,
  LOG_PRIMITIVES,
  DRAWING,
  PRIMITIVES,
  JUDGING,
  CONTRACT,
  CONTENT,
  ENDPOINT,
  FOLDED,
  SHARED_WORDS,
  VERIFIER,
  PURE,
} = require('./.dependency-cruiser.places.cjs')

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)|^(${names.join('|')})$`

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const orderOfRooms = ROOMS.slice(0, -1).map((room, place) =>
  forbid(
    `order-of-rooms-${room}`,
    `${room} may use only the rooms before it, so nobody calls back up.`,
    { path: `^server/${room}/` },
    { path: `^server/(${ROOMS.slice(place + 1).join('|')})/` },
  ),
)

const shape = [
  forbid('no-circles', 'No circles, types included.', {}, { circular: true }),
  forbid(
    'no-room-without-a-place',
    'A new room takes its place in the order: name it in ROOMS.',
    {},
    { path: '^server/[^/]+/', pathNot: `^server/(${ROOMS.join('|')})/` },
  ),
  ...orderOfRooms,
  forbid(
    'nobody-imports-the-composition',
    'main.ts and app.ts know everybody; nobody knows them.',
    { path: '^(server|client)/', pathNot: '^server/main\\.ts$' },
    { path: '^server/(main|app)\\.ts$' },
  ),
  forbid(
    'routes-only-from-app',
    'app.ts composes the features.',
    { pathNot: '^server/app\\.ts$' },
    { path: '^server/.*/routes\\.ts$' },
  ),
  forbid(
    'server-stands-alone',
    'The server uses neither the client nor what is built around it; the words of reports it prints are the screen’s.',
    { path: '^server/' },
    { path: '^(client|test|bench|bin|certs)/', pathNot: SHARED_WORDS },
  ),
]

const insideAFeature = [
  forbid(
    'rules-are-pure',
    'Rules, and the facts they use, know no tables, clock, disk or crypto.',
    { path: PURE },
    { pathNot: ['^server/platform/refusal\\.ts$', CONTRACT, ...PURE] },
  ),
  forbid(
    'contracts-are-shapes',
    'A contract holds zod shapes only, for both ends.',
    { path: `^server/.*${CONTRACT}` },
    { pathNot: [npm('zod'), ENDPOINT, CONTRACT, CONTENT] },
  ),
  forbid(
    'endpoint-is-shapes',
    'What describes an endpoint serves the browser as well.',
    { path: [ENDPOINT, CONTENT] },
    { pathNot: [npm('zod')] },
  ),
  forbid(
    'routes-hold-no-sql',
    'A route joins an endpoint to an act or a query.',
    { path: '^server/.*/routes\\.ts$' },
    { path: ['^server/platform/database\\.ts$', '/tables\\.ts$'] },
  ),
  forbid(
    'sequelize-in-tables-only',
    'Only platform, journal and tables.ts know the mapper.',
    { path: '^server/', pathNot: ['^server/(platform|journal)/', '/tables\\.ts$'] },
    { path: npm('sequelize') },
  ),
  forbid(
    'drivers-in-platform-only',
    'Only the platform knows the database drivers.',
    { path: '^server/', pathNot: '^server/platform/' },
    { path: `${npm('mysql2', 'libsql', 'umzug')}|^(node:)?sqlite$` },
  ),
  forbid(
    'formats-stand-alone',
    'Signatures are made and judged by pure code, bytes in and bytes out.',
    { path: FORMATS },
    { path: '^(server|client)/', pathNot: FORMATS },
  ),
  forbid(
    'formats-without-builtins',
    'The browser has no modules of Node; hashes, keys and zlib come through primitives.ts.',
    { path: FORMATS, pathNot: [PRIMITIVES, DRAWING] },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'proofs-stand-alone',
    'The proof of the journal is pure code, bytes in and bytes out.',
    { path: LOG_PURE },
    { path: '^(server|client)/', pathNot: LOG_PURE },
  ),
  forbid(
    'proofs-without-builtins',
    'The browser has no modules of Node; hashes and keys come through primitives.ts.',
    { path: LOG_PURE, pathNot: LOG_PRIMITIVES },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'verifier-stands-alone',
    'A stranger verifies an evidence bundle with one file: pure code, bytes in and findings out.',
    { path: VERIFIER },
    {
      pathNot: [
        VERIFIER,
        LOG_PURE,
        FORMATS,
        SHARED_WORDS,
        '^server/platform/text\\.ts$',
        '^server/exchange/edxml/document-identifier\\.ts$',
        npm('fflate'),
      ],
    },
  ),
  forbid(
    'judging-runs-in-a-browser',
    'What judges a signature is loaded by the public page too, which draws no fonts.',
    { path: `^client/|${JUDGING}` },
    { reachable: true, path: DRAWING },
  ),
]

const client = [
  forbid(
    'client-knows-contracts-only',
    'The client knows what is asked and answered, not how.',
    { path: '^client/' },
    { path: '^server/', pathNot: [CONTRACT, ENDPOINT, FORMATS, FOLDED, LOG_PURE, VERIFIER] },
  ),
  forbid(
    'client-stands-alone',
    'The client runs in a browser: nothing of the folders around it.',
    { path: '^client/' },
    { path: '^(test|bench|bin|certs)/' },
  ),
  forbid(
    'desks-keep-apart',
    'Desks never import one another; what two of them need is a part.',
    { path: '^client/desks/([^/]+)/' },
    { path: '^client/desks/', pathNot: '^client/desks/$1/' },
  ),
  forbid(
    'parts-know-no-desk',
    'Parts, words and the call serve every desk alike.',
    { path: '^client/[^/]+/', pathNot: '^client/desks/' },
    { path: '^client/desks/' },
  ),
]

const packages = [
  forbid(
    'no-unresolved-import',
    'What is imported exists and is installed.',
    { path: '^(server|client|bin|bench|certs)/' },
    { couldNotResolve: true, pathNot: '^node:' },
  ),
  forbid(
    'server-runs-without-tools',
    'What the server needs is a dependency, not a development dependency.',
    { path: '^(server|bin)/', pathNot: '^bin/build(-verifier)?\\.js$' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  ),
]

module.exports = {
  forbidden: [...shape, ...insideAFeature, ...client, ...packages],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
    reporterOptions: {
      dot: { collapsePattern: '^(server|client)/[^/]+|node_modules/[^/]+' },
    },
  },
}

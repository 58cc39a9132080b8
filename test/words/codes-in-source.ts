import { readdirSync, readFileSync } from 'node:fs'
import { inProject } from '../../server/platform/root.ts'

/** Dotted words in the source that are neither reasons nor acts. */
const notShown = new Set([
  'charset.unsupported', // the words of the body parser
  'encoding.unsupported',
  'layout.character_not_in_font', // errors of the layout, each answered as a reason of documents
  'layout.unreadable_pdf',
  'document.review', // steps of diagrams
  'routing.complete',
  'document.copy',
  'dossier.check',
  'dossier.hand_over',
  'dossier.receive',
  'vanthu.tu', // a log-in
  'feature.what_is_wrong', // placeholders in type comments
  'noun.verb',
])

const fileEndings = /\.(ts|js|json|sqlite|html|sql|bpmn|ttf|typ|pem)$/

/** The text of every source file of the server. */
export function serverSources(): string[] {
  const folder = inProject('server')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

/** The names of every act: what `act()` makes, and what is noted beside. */
export function actsInSource(): string[] {
  return unique(
    serverSources().flatMap((text) =>
      [...text.matchAll(/\b(?:act|note)\(\s*'([a-z]+\.[a-z_]+)'/g)].map(([, name]) => name ?? ''),
    ),
  ).filter((name) => !notShown.has(name))
}

/** Every reason code that the server may answer; a noun of one or two letters is a table in SQL. */
export function reasonsInSource(): string[] {
  const acts = new Set(actsInSource())
  return unique(
    serverSources().flatMap((text) =>
      [...text.matchAll(/'([a-z][a-z0-9]{2,}\.[a-z][a-z0-9_]*)'/g)].map(([, code]) => code ?? ''),
    ),
  ).filter((code) => !acts.has(code) && !notShown.has(code) && !fileEndings.test(code))
}

const unique = (list: string[]): string[] => [...new Set(list)].toSorted()

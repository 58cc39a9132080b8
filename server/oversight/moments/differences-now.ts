import type { DocumentRow } from '../../documents/official-document.ts'
import { rows } from '../../platform/database.ts'
import { deliveriesThen } from './deliveries-then.ts'
import { aboutDocument } from './document-then.ts'
import type { Life } from './life.ts'
import { replay } from './replay.ts'

const compared = ['stage', 'version', 'number', 'reference', 'issuedOn', 'arrivalNumber'] as const
const brought = ['number', 'reference', 'issuedOn'] as const

// Later than any moment that a line may bear.
const end = '9999'

/** What a replay of all its lines gives otherwise than a document says of itself now: names of columns, `file`, or `delivery:` with its identifier. */
export async function differencesNow(life: Life, document: DocumentRow): Promise<string[]> {
  const replayed = replay(aboutDocument(life.lines), end)
  const told = compared.filter((name) => !isBrought(name, document))
  const differing = told.filter((name) => replayed[name] !== document[name])
  const [file] = await rows<{ sha256: string }>(
    'SELECT sha256 FROM document_versions WHERE document_id = :id AND version = :version',
    { id: document.id, version: document.version },
  )
  const isOther = (file?.sha256 ?? null) !== replayed.sha256
  return [...differing, ...(isOther ? ['file'] : []), ...deliveriesDiffering(life)]
}

const isBrought = (name: string, { direction }: DocumentRow): boolean =>
  direction === 'incoming' && (brought as readonly string[]).includes(name)

function deliveriesDiffering({ deliveries, steps, lines }: Life): string[] {
  const shown = new Map(
    deliveriesThen(deliveries, { steps, lines }, end).map((one) => [one.id, one]),
  )
  return deliveries
    .filter(({ id, state }) => {
      const then = shown.get(id)
      return then?.state !== state || !then.isJournalled
    })
    .map(({ id }) => `delivery:${String(id)}`)
}

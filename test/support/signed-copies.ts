import { installationContext } from '../../server/platform/context.ts'
import { insert, rows, transact } from '../../server/platform/database.ts'
import { newId } from '../../server/platform/identifiers.ts'
import { startProcess } from '../../server/workflow/start-process.ts'

interface DocumentCopied {
  id: number
  uuid: string
  agencyId: number
}

const through = [
  { act: 'document.submit', outcome: null },
  { act: 'document.approve_content', outcome: 'approve' },
  { act: 'document.approve_form', outcome: 'approve' },
  { act: 'document.sign', outcome: 'sign' },
]

/** So many further documents that stand where a signed one stands, with the same file; their identifiers. */
export async function signedCopies(documentId: number, count: number): Promise<number[]> {
  const tables = ['documents', 'document_versions', 'signatures'] as const
  const [documents = [], versions = [], signatures = []] = await Promise.all(
    tables.map((table) =>
      rows<Record<string, unknown>>(
        `SELECT * FROM ${table} WHERE ${table === 'documents' ? 'id' : 'document_id'} = :documentId`,
        { documentId },
      ),
    ),
  )
  const [document] = documents as unknown as DocumentCopied[]
  if (!document) throw new Error(`no document ${String(documentId)}`)
  const ids = Array.from({ length: count }, newId)
  await transact(async () => {
    await insert(
      'documents',
      ids.map((id) => ({ ...document, id, uuid: uuidOf(id) })),
    )
    for (const [table, copied] of [
      ['document_versions', versions],
      ['signatures', signatures.map((each) => ({ ...each, preparationId: null }))],
    ] as const) {
      await insert(
        table,
        ids.flatMap((id) => copied.map((each) => ({ ...each, documentId: id }))),
      )
    }
    for (const id of ids) await start(document.agencyId, id)
  })
  return ids
}

const uuidOf = (id: number): string => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`

async function start(agencyId: number, subjectId: number): Promise<void> {
  const subject = { subjectType: 'document', subjectId }
  await startProcess(
    { key: 'outgoing', agencyId, ...subject, through },
    installationContext('test'),
  )
}

import { allElements } from '../../signing/formats/xml/xml-tree.ts'
import { collectAttachments } from './reading/collect-attachments.ts'
import { refuseEdxml } from './edxml-problem.ts'
import { fieldQuirks } from './reading/field-quirks.ts'
import { homeOf, locateParts } from './reading/locate-parts.ts'
import type { Reading } from './fields/read-fields.ts'
import { readMessage } from './reading/read-message.ts'
import { quirkNames, type EdxmlLimits, type Quirk, type ReadEdxml } from './read-result.ts'
import { readTree, type ReadTree } from './reading/read-tree.ts'
import { signatureIn, treeQuirks } from './reading/tree-quirks.ts'

/** What is taken where nothing else is said: 50 MB, the limit of the national axis. */
export const usualLimits: EdxmlLimits = {
  messageBytes: 50_000_000,
  attachmentBytes: 50_000_000,
  totalBytes: 100_000_000,
  attachments: 100,
  ratio: 200,
}

/** How a message is to be read. */
export interface ReadOrder {
  limits?: Partial<EdxmlLimits>
  /** The name of the file it came in, without folders. */
  fileName?: string
}

/**
 * Reads a message of QCVN 102:2016, or of the two dialects before it, as far as senders' errors leave its meaning clear;
 * what is unusual is named. Throws an EdxmlProblem for XML that is broken, dangerous (document types, entities) or too
 * large, and where it cannot be told what is sent by whom. Proves nothing: `judgeEnvelope` does.
 */
export function readEdxml(raw: Uint8Array, order: ReadOrder = {}): ReadEdxml {
  return readWithTree(raw, order).read
}

/** The same, with the XML as it was read, so that its signature can be judged without reading it again. */
export function readWithTree(
  raw: Uint8Array,
  order: ReadOrder = {},
): { read: ReadEdxml; tree: ReadTree } {
  const limits = { ...usualLimits, ...order.limits }
  if (raw.length > limits.messageBytes) refuseEdxml('edxml.too_large')
  const tree = readTree(raw)
  return { read: { ...readParts(tree, limits, order), raw }, tree }
}

function readParts(
  tree: ReadTree,
  limits: EdxmlLimits,
  { fileName }: ReadOrder,
): Omit<ReadEdxml, 'raw'> {
  const quirks = new Set<Quirk>(tree.quirks)
  const parts = locateParts(tree.root, { quirks })
  const reading: Reading = { quirks, home: homeOf(parts.dialect, tree.root) }
  const read = readMessage(parts, reading)
  const { attachments, kept } = collectAttachments(parts.attachments, read, { reading, limits })
  const message = kept ? { ...read, around: { ...read.around, attachments: kept } } : read
  const elements = allElements(tree.root)
  const all = new Set([
    ...quirks,
    ...treeQuirks(elements, parts.messageHeader),
    ...fieldQuirks(message, fileName),
  ])
  return {
    message,
    dialect: parts.dialect,
    quirks: quirkNames.filter((each) => all.has(each)),
    attachments,
    signature: signatureIn(elements),
  }
}

import { DocumentEnvelope } from '../../exchange/arrived-envelopes.tsx'
import { Deliveries } from './deliveries.tsx'
import type { ShownDocument } from '../shown-document.ts'

/** How a document went to others, or by which message it came. */
export function Crossed({ document: { id, direction, stage } }: { document: ShownDocument }) {
  if (direction === 'incoming') return <DocumentEnvelope documentId={id} />
  const isSent = stage === 'issued' || stage === 'recalled'
  return isSent ? <Deliveries documentId={id} /> : null
}

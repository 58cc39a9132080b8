import { createHash } from 'node:crypto'
import {
  countersignedSize,
  keepCountersignature,
} from '../../journal/log/witnesses/countersignatures.ts'
import { ownStamps, type HeadRow } from '../../journal/log/heads.ts'
import { readNote } from '../../journal/log/formats/note.ts'
import { theLog } from '../../journal/log/open-log.ts'
import { installationContext } from '../../platform/context.ts'
import { askTimestamp } from '../../signing/evidence/ask-timestamp.ts'

/** Has the authority of the settings, or the installation's own, stamp a head: the SHA-256 of the checkpoint's text, which every signature on it is over. Source: RFC 3161 */
export async function timestampHead(head: HeadRow): Promise<void> {
  const name = theLog().settings.hasTimestamps ? 'rfc3161' : ownStamps
  if ((await countersignedSize(name)) >= head.size) return
  const text = readNote(head.note)?.text ?? ''
  const token = await askTimestamp(createHash('sha256').update(text).digest())
  const value = Buffer.from(token).toString('base64')
  const madeAt = installationContext(name).at
  await keepCountersignature({ size: head.size, name, kind: 'timestamp', value, madeAt })
}

import type { AgencyShown } from '../../agencies/contract.ts'
import { refuseSecret, type DeclaredSecrecy } from '../../documents/secrecy.ts'
import type { Upload } from '../../platform/endpoint.ts'
import { whyLogUnwitnessed } from '../../journal/log/witnesses/unwitnessed.ts'
import { Refusal, refuseIf } from '../../platform/refusal.ts'
import { attachedFile } from '../attached-file.ts'
import { sealHolder } from '../keys/open-keys.ts'
import { organSignature } from '../organ-signature.ts'
import type { CopyRow } from './copy-row.ts'
import { excerptPages, type Printed } from './print-copy.ts'
import { formWords } from './rules.ts'

/** What an electronic copy is made with. */
export interface CopyMade {
  agency: Pick<AgencyShown, 'id' | 'name' | 'profile' | 'placeName'>
  scan: Upload | undefined
  secrecy: DeclaredSecrecy
  at: string
}

/**
 * The file of an electronic copy: the scan, or the excerpt printed anew, with the body's signature appended and
 * its words at the top right of page 1. A copy on paper has none. Source: Nghị định 30/2020/NĐ-CP, Điều 25, Phụ lục I, phần II
 */
export async function electronicCopy(
  copy: Printed & Pick<CopyRow, 'toMedium'>,
  { agency, scan, secrecy, at }: CopyMade,
): Promise<Pick<CopyRow, 'sha256' | 'certificateSha256'>> {
  if (scan) await refuseScan(scan, secrecy)
  if (copy.toMedium === 'paper') return { sha256: null, certificateSha256: null }
  const bytes = scan?.bytes ?? (await excerptPages(copy, agency))
  refuseIf(409, await whyLogUnwitnessed(at))
  const holder = await sealHolder(agency.id)
  if (!holder) throw new Refusal(409, ['signing.no_seal_key'])
  const words = [formWords[copy.form], agency.name]
  const waiting = await organSignature(bytes, { words, at, certificateName: agency.name })
  const cms = await holder.sign(waiting.digest)
  const { sha256, verdict } = await attachedFile(waiting, cms, { field: 'organ', at })
  return { sha256, certificateSha256: verdict.signer?.fingerprint ?? null }
}

async function refuseScan(scan: Upload, secrecy: DeclaredSecrecy): Promise<void> {
  const header = Buffer.from(scan.bytes.subarray(0, 9)).toString('latin1')
  if (!header.startsWith('%PDF-')) throw new Refusal(422, ['document.not_a_pdf'])
  if (/^%PDF-1\.[0-3]/.test(header)) throw new Refusal(422, ['copy.scan_too_old'])
  await refuseSecret(scan, secrecy)
}

import { useEffect, useState } from 'preact/hooks'
import { findArrivalDuplicates } from '../../../server/exchange/duplicates/contract.ts'
import { useRested } from '../../parts/rested.ts'
import { useAnswer } from '../../query.ts'
import type { ArrivalForm } from './arrival-form.ts'
import { DuplicateNote } from './duplicate-note.tsx'

interface ArrivalDuplicatesProps {
  form: ArrivalForm
  onChange: (change: Partial<ArrivalForm>) => void
}

/** Looks, while the clerk fills in, whether the arrival is registered already; its file stays here, only its hash is asked. */
export function ArrivalDuplicates({ form, onChange }: ArrivalDuplicatesProps) {
  const sha256 = useHash(form.file)
  const reference = useRested(form.reference.trim())
  const issuerName = useRested(form.issuerName.trim())
  const isBySymbol = reference !== '' && issuerName !== ''
  const asked = {
    ...{ reference, issuerName },
    ...(form.issuedOn ? { issuedOn: form.issuedOn } : {}),
    ...(sha256 ? { sha256 } : {}),
  }
  const { reply } = useAnswer(findArrivalDuplicates, asked, isBySymbol || sha256 !== '')
  return (
    <DuplicateNote
      duplicates={reply?.duplicates ?? []}
      reason={form.duplicateReason}
      onReason={(duplicateReason) => onChange({ duplicateReason })}
    />
  )
}

/** The SHA-256 of a chosen file in hex; empty while there is none, and where the browser computes none. */
function useHash(file: File | undefined): string {
  const [hash, setHash] = useState('')
  useEffect(() => {
    setHash('')
    if (file) hashOf(file).then(setHash, () => undefined)
  }, [file])
  return hash
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

import { useEffect, useState } from 'preact/hooks'
import type { Endpoint, InputOf } from '../../../server/platform/endpoint.ts'
import { readBytes } from '../../call.ts'

/** The address, in this page alone, of an image that an endpoint answers with; read anew when its hash changes, and nothing without one. */
export function useImage<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  sha256: string | undefined,
): string | undefined {
  const [blob, setBlob] = useState<Blob>()
  useEffect(() => {
    setBlob(undefined)
    if (sha256 === undefined) return
    let isWanted = true
    readBytes(endpoint, input).then(
      (bytes) => isWanted && setBlob(new Blob([new Uint8Array(bytes)], { type: 'image/png' })),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [sha256])
  return useAddress(blob)
}

/** The address of a file that somebody has chosen, in this page alone. */
export function useAddress(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = blob && URL.createObjectURL(blob)
    setAddress(made)
    return () => {
      if (made) URL.revokeObjectURL(made)
    }
  }, [blob])
  return address
}

import {
  readSealImage,
  readSignatureImage,
  registerSealImage,
  registerSignatureImage,
  showSealImage,
  showSignatureImage,
} from '../../../server/signing/images/contract.ts'
import { useAct, useAnswer } from '../../query.ts'
import { ImageSection } from './image-section.tsx'
import { useImage } from './use-image.ts'

/** One's own handwritten signature, as it is printed. */
export function SignatureImage() {
  const { reply } = useAnswer(showSignatureImage, {})
  const registering = useAct(registerSignatureImage)
  const address = useImage(readSignatureImage, {}, reply?.image?.sha256)
  return (
    <ImageSection
      kind="signature"
      image={reply?.image}
      address={address}
      registering={{ ...registering, send: (files) => registering.run({}, files) }}
    />
  )
}

interface SealImageProps {
  agencyId: number
  /** Whether one administers the body. */
  mayRegister: boolean
}

/** The seal of a body, as it is printed. */
export function SealImage({ agencyId, mayRegister }: SealImageProps) {
  const { reply } = useAnswer(showSealImage, { agencyId })
  const registering = useAct(registerSealImage)
  const address = useImage(readSealImage, { agencyId }, reply?.image?.sha256)
  const sending = {
    ...registering,
    send: (files: Parameters<typeof registering.run>[1]) => registering.run({ agencyId }, files),
  }
  return (
    <ImageSection
      kind="seal"
      image={reply?.image}
      address={address}
      {...(mayRegister ? { registering: sending } : {})}
    />
  )
}

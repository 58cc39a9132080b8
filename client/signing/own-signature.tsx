import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import { OwnCertificates } from './certificates/own-certificates.tsx'
import { SealImage, SignatureImage } from './images/images.tsx'
import { useOpenedKey } from './key.ts'
import { KeyState } from './key-state.tsx'

/** What one signs with: the image of one's signature, one's certificates, the key at hand; for a clerk the seal of their body. */
export default function OwnSignature() {
  const { desks } = useWords()
  const { post, agency } = useSession()
  const held = useOpenedKey()
  return (
    <>
      <div class="toolbar">
        <h1>{desks.ownSignature}</h1>
        <div class="end quiet small">{held && <KeyState />}</div>
      </div>
      <div class="page narrow">
        <OwnCertificates />
        <SignatureImage />
        {post.roles.includes('clerk') && <SealImage agencyId={agency.id} mayRegister={false} />}
      </div>
    </>
  )
}

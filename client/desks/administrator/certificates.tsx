import { useState } from 'preact/hooks'
import { listCertificates } from '../../../server/signing/certificates/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import type { CallProblem } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useFilter } from '../../parts/filters.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useAnswer } from '../../query.ts'
import { CertificateCard } from '../../signing/certificates/certificate-card.tsx'
import { RevokeDialog, type Revoked } from '../../signing/certificates/revoke-dialog.tsx'
import { useWords } from '../../words/index.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import '../../styles/sign-desk.css'

/** The certificates that people sign with, for whoever keeps the installation; those of its demonstration authority are revoked here. */
export default function Certificates() {
  const { desks } = useWords()
  const { certificates: words } = useSignDeskWords()
  const [wanted, setWanted] = useFilter('words')
  const [revoked, setRevoked] = useState<Revoked>()
  const { reply, problem } = useAnswer(listCertificates, wanted ? { words: wanted } : {})
  return (
    <>
      <div class="toolbar">
        <h1>{desks.certificates}</h1>
        <SearchField value={wanted} onValue={setWanted} hint={words.find} />
        <div class="end">
          {reply?.isAuthorityHere && (
            <Button onPress={() => setRevoked({ name: undefined, certificate: undefined })}>
              {words.revokeFile}
            </Button>
          )}
        </div>
      </div>
      <div class="page narrow">
        {problem && <Refused problem={problem} />}
        {reply ? <Listing reply={reply} onRevoke={setRevoked} /> : !problem && <Loading />}
      </div>
      {revoked && <RevokeDialog revoked={revoked} onClose={() => setRevoked(undefined)} />}
    </>
  )
}

function Refused({ problem }: { problem: CallProblem }) {
  const { certificates: words } = useSignDeskWords()
  return problem.status === 403 ? (
    <p class="note">{words.keeperOnly}</p>
  ) : (
    <Problem problem={problem} />
  )
}

type Listed = ReplyOf<typeof listCertificates>

interface ListingProps {
  reply: Listed
  onRevoke: (revoked: Revoked) => void
}

function Listing({ reply: { certificates, isAuthorityHere }, onRevoke }: ListingProps) {
  const { certificates: words } = useSignDeskWords()
  return (
    <>
      <p class="quiet small">{isAuthorityHere ? words.authorityNote : words.noAuthority}</p>
      {certificates.length === 0 && <p class="center">{words.noneFound}</p>}
      <ul class="certificates">
        {certificates.map(({ personName, certificate, ...each }) => (
          <CertificateCard certificate={each} key={each.sha256}>
            {isAuthorityHere && each.revokedAt === null && (
              <Button onPress={() => onRevoke({ name: personName, certificate })}>
                {words.revoke}
              </Button>
            )}
          </CertificateCard>
        ))}
      </ul>
    </>
  )
}

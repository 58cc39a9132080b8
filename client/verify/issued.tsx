import { showVerification } from '../../server/signing/verification/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { Facts } from '../parts/facts.tsx'
import { Loading } from '../parts/loading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAnswer } from '../query.ts'
import { useFormats } from '../words/index.ts'
import { Headline, SignatureCards, worstOf } from './outcome.tsx'
import { useVerifyWords } from './words.ts'

/** An issued document as whoever holds its code may know it. */
export type Issued = ReplyOf<typeof showVerification>

/** What was issued under a code: what, by whom, at which level, and what it is worth. */
export function IssuedDocument({ code }: { code: string }) {
  const words = useVerifyWords()
  const { reply: issued, problem } = useAnswer(showVerification, { code })
  if (problem) return <Problem problem={problem} />
  if (!issued) return <Loading />
  const { typeName, reference, isRecalled, signatures } = issued
  return (
    <article class="paper">
      <h2>
        {typeName} {reference}
      </h2>
      {isRecalled && <p class="note bad">{words.recalled}</p>}
      <Headline indication={worstOf(signatures)} />
      <IssuedFacts issued={issued} />
      <SignatureCards verdicts={signatures} />
    </article>
  )
}

function IssuedFacts({ issued }: { issued: Issued }) {
  const words = useVerifyWords()
  const formats = useFormats()
  const { agencyName, issuedOn, abstract, signedBy, sha256s } = issued
  return (
    <Facts
      rows={[
        [words.issuer, agencyName],
        [words.issuedOn, formats.day(issuedOn)],
        [words.abstract, abstract ?? <span class="quiet">{words.restricted}</span>],
        [words.signedBy, [signedBy.name, signedBy.title].filter(Boolean).join(', ')],
        [words.digest, <span class="mono">{sha256s[0]}</span>],
      ]}
    />
  )
}

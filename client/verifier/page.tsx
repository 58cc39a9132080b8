import { useEffect, useState } from 'preact/hooks'
import type { BundleVerdict } from '../../server/oversight/evidence/verifier/bundle.ts'
import { listAnchors } from '../../server/signing/verification/contract.ts'
import { DropPlace } from '../parts/drop-place.tsx'
import { useAnswer } from '../query.ts'
import { PublicFrame } from '../verify/frame.tsx'
import { useReason, useWords } from '../words/index.ts'
import { Elsewhere } from './elsewhere.tsx'
import { Findings, Outcome } from './findings.tsx'
import { ToldLife } from './told-life.tsx'
import { TrustFields, type TypedTrust } from './trust-fields.tsx'
import { verifyHere } from './verify-here.ts'
import { useEvidenceWords } from './words.ts'
import '../styles/verifier.css'

/** The public page on which anybody verifies an evidence bundle, in their browser alone. */
export default function Verifier() {
  return (
    <PublicFrame>
      <Room />
    </PublicFrame>
  )
}

function Room() {
  const words = useEvidenceWords()
  const { name } = useWords()
  const [file, setFile] = useState<File>()
  const [trust, setTrust] = useState<TypedTrust>({ logKeys: '', witnessKeys: '', anchors: '' })
  useEffect(() => {
    document.title = `${words.title} · ${name}`
  }, [words])
  return (
    <main class="verify" id="room">
      <h1>{words.title}</h1>
      <p class="quiet">{words.lead}</p>
      <section class="paper" aria-label={words.trust}>
        <TrustFields trust={trust} onTrust={setTrust} />
      </section>
      <section class="paper" aria-label={words.choose}>
        <DropPlace
          onFile={setFile}
          accept=".zip,application/zip"
          words={words}
          isAnother={file !== undefined}
        />
        {file && <Told file={file} trust={trust} />}
      </section>
      <Elsewhere />
    </main>
  )
}

function Told({ file, trust }: { file: File; trust: TypedTrust }) {
  const words = useEvidenceWords()
  const reason = useReason()
  const verdict = useVerdict(file, trust)
  if (verdict === 'broken') return <p class="note bad">{reason('part.unreadable')}</p>
  return (
    <>
      <h2 class="file-name">{file.name}</h2>
      {verdict ? (
        <>
          <Outcome outcome={verdict.outcome} />
          <Findings findings={verdict.findings} />
          {verdict.facts && <ToldLife facts={verdict.facts} lines={verdict.lines} />}
        </>
      ) : (
        <p role="status">{words.judging}</p>
      )}
    </>
  )
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

// Whoever pastes no certificates is told by those that this installation trusts.
function useVerdict(file: File, { logKeys, witnessKeys, anchors }: TypedTrust) {
  const { reply, problem } = useAnswer(listAnchors, {})
  const [verdict, setVerdict] = useState<BundleVerdict | 'broken'>()
  const ofHere = reply?.anchors ?? (problem ? [] : undefined)
  useEffect(() => {
    if (!ofHere) return undefined
    let isWanted = true
    const told = (found: BundleVerdict | 'broken'): void => {
      if (isWanted) setVerdict(found)
    }
    const given = { logKeys: linesIn(logKeys), witnessKeys: linesIn(witnessKeys) }
    const trusted = anchors.trim() === '' ? ofHere : [anchors]
    verifyHere(file, { ...given, anchors: trusted }).then(told, () => told('broken'))
    return () => {
      isWanted = false
    }
  }, [file, logKeys, witnessKeys, anchors, ofHere === undefined])
  return verdict
}

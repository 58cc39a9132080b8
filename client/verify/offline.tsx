import { useEffect, useState } from 'preact/hooks'
import { listAnchors, showVerification } from '../../server/signing/verification/contract.ts'
import { DropPlace } from '../parts/drop-place.tsx'
import { useAnswer } from '../query.ts'
import { comparison } from './comparison.ts'
import { judgeOffline, loadJudge } from './judge-offline.ts'
import type { Judged } from './judging-worker.ts'
import { Headline, isStatusAllThatLacks, SignatureCards, worstOf } from './outcome.tsx'
import { useVerifyWords } from './words.ts'

/** Verifies a file in the browser alone: dropped here, chosen, or opened by the keyboard. */
export function Offline({ code }: { code: string | undefined }) {
  const words = useVerifyWords()
  const anchors = useAnswer(listAnchors, {})
  const issued = useAnswer(showVerification, { code: code ?? '' }, code !== undefined).reply
  const [file, setFile] = useState<File>()
  useEffect(loadJudge, [])
  const known = anchors.reply?.anchors ?? (anchors.problem ? [] : undefined)
  return (
    <section class="paper" aria-labelledby="offline">
      <h2 id="offline">{words.file}</h2>
      <p class="quiet small">{words.fileNote}</p>
      {anchors.problem && <p class="note">{words.noAnchors}</p>}
      <DropPlace
        onFile={setFile}
        accept=".pdf,application/pdf"
        words={words}
        isAnother={file !== undefined}
      />
      {file && <OneFile file={file} anchors={known} sha256s={issued?.sha256s} />}
    </section>
  )
}

interface OneFileProps {
  file: File
  anchors: readonly string[] | undefined
  sha256s: readonly string[] | undefined
}

function OneFile({ file, anchors, sha256s }: OneFileProps) {
  const words = useVerifyWords()
  const judged = useJudged(file, anchors)
  return (
    <>
      <h3 class="file-name">{file.name}</h3>
      {judged ? <Told judged={judged} sha256s={sha256s} /> : <p role="status">{words.judging}</p>}
    </>
  )
}

function useJudged(file: File, anchors: readonly string[] | undefined) {
  const [judged, setJudged] = useState<{ file: File; answer: Judged }>()
  useEffect(() => {
    if (!anchors) return
    void judgeOffline(file, anchors).then((answer) => setJudged({ file, answer }))
  }, [file, anchors === undefined])
  return judged?.file === file ? judged.answer : undefined
}

function Told({ judged, sha256s }: { judged: Judged; sha256s: readonly string[] | undefined }) {
  const words = useVerifyWords()
  const { verdicts } = judged
  return (
    <>
      {sha256s && <Compared judged={judged} sha256s={sha256s} />}
      {verdicts.length === 0 ? (
        <p class="note">{words.noSignature}</p>
      ) : (
        <>
          <Headline indication={worstOf(verdicts)} />
          {isStatusAllThatLacks(verdicts) && <p class="note">{words.statusUnknown}</p>}
          <SignatureCards verdicts={verdicts} />
        </>
      )}
      <p class="mono quiet">
        {words.digest}: {judged.sha256s.at(-1)}
      </p>
    </>
  )
}

const howLooks = { same: 'good', raised: 'good', begins: '', other: 'bad' } as const

function Compared({ judged, sha256s }: { judged: Judged; sha256s: readonly string[] }) {
  const { compare } = useVerifyWords()
  const how = comparison(judged.sha256s, sha256s)
  return <p class={`note ${howLooks[how]}`}>{compare[how]}</p>
}

import { useEffect } from 'preact/hooks'
import { Route } from 'wouter-preact'
import { evidenceWords } from '../words/evidence.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { CodeForm, normalCode } from './code-form.tsx'
import { PublicFrame } from './frame.tsx'
import { IssuedDocument } from './issued.tsx'
import { Offline } from './offline.tsx'
import { useVerifyWords } from './words.ts'

/** The public page: what was issued under a code, and what any signed PDF is worth. */
export default function Verification() {
  return (
    <PublicFrame>
      <Route path="/verify/:code?">{({ code }) => <Room code={code} key={code} />}</Route>
    </PublicFrame>
  )
}

function Room({ code }: { code: string | undefined }) {
  const words = useVerifyWords()
  const { name } = useWords()
  const { title: ofBundles } = evidenceWords[useLanguage()]
  const known = normalCode(code ?? '')
  useEffect(() => {
    document.title = `${words.title} · ${name}`
  }, [words])
  return (
    <main class="verify" id="room">
      <h1>{words.title}</h1>
      <p class="quiet">{words.lead}</p>
      <CodeForm code={code} />
      {known && <IssuedDocument code={known} />}
      <Offline code={known} />
      <p>
        <a class="link" href="/verifier">
          {ofBundles}
        </a>
      </p>
    </main>
  )
}

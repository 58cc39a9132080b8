import { useState } from 'preact/hooks'
import {
  listOwnCertificates,
  registerCertificate,
} from '../../../server/signing/certificates/contract.ts'
import { base64 } from '../../parts/base64.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { Problem } from '../../parts/problem.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import { useOpenedKey, type HeldKey } from '../key.ts'
import { CertificateCard } from './certificate-card.tsx'
import { readCertificates, type GivenCertificate } from './read-certificates.ts'

/** The certificates that one signs with, and how to register one before the first signature. */
export function OwnCertificates() {
  const { certificates: words } = useSignDeskWords()
  const { reply } = useAnswer(listOwnCertificates, {})
  const [isOpen, setOpen] = useState(false)
  return (
    <section class="block">
      <h2>{words.title}</h2>
      <p class="quiet small">{words.note}</p>
      {reply?.certificates.length === 0 && <p>{words.none}</p>}
      <ul class="certificates">
        {reply?.certificates.map((each) => (
          <CertificateCard certificate={each} key={each.sha256} />
        ))}
      </ul>
      <div class="actions">
        <HeldButton />
        <Button onPress={() => setOpen(true)}>{words.register}</Button>
      </div>
      {isOpen && <RegisterDialog onClose={() => setOpen(false)} />}
    </section>
  )
}

function useRegistering() {
  const { certificates: words } = useSignDeskWords()
  const registering = useAct(registerCertificate)
  const register = async (given: GivenCertificate): Promise<void> => {
    await registering.run(given)
    tell(words.registered)
  }
  return { register, isRunning: registering.isRunning, problem: registering.problem }
}

function HeldButton() {
  const { certificates: words } = useSignDeskWords()
  const held = useOpenedKey()
  const { register, isRunning, problem } = useRegistering()
  const given = held && certificateOf(held)
  if (!given) return null
  return (
    <>
      <Problem problem={problem} />
      <Button
        isBusy={isRunning}
        onPress={() => {
          void register(given).catch(() => undefined)
        }}
      >
        {words.registerHeld}
      </Button>
    </>
  )
}

// A client on one's computer shows its certificate only when it has signed.
function certificateOf(key: HeldKey): GivenCertificate | undefined {
  if (key.kind === 'committee') return undefined
  if (key.kind === 'remote') return { certificate: key.certificate, issuers: [] }
  const { certificate, chain } = key.pkcs12
  return { certificate: base64(certificate), issuers: chain.slice(0, 8).map(base64) }
}

function RegisterDialog({ onClose }: { onClose: () => void }) {
  const { certificates: words } = useSignDeskWords()
  const [file, setFile] = useState<File>()
  const { register, isRunning, problem } = useRegistering()
  return (
    <FormDialog
      title={words.register}
      submit={words.register}
      onClose={onClose}
      isBusy={isRunning}
      problem={problem}
      onSubmit={async () => {
        if (file) await register(await readCertificates(file))
      }}
    >
      <FileDrop label={words.file} accept=".cer,.crt,.pem,.der" onFile={setFile} isRequired />
    </FormDialog>
  )
}

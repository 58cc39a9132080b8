import { useState } from 'preact/hooks'
import { listRemoteKeys, nameRemoteAccount } from '../../server/signing/keys/contract.ts'
import { Button } from '../parts/button.tsx'
import { Select, TextField } from '../parts/field.tsx'
import { Loading } from '../parts/loading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct, useAnswer } from '../query.ts'
import type { KeyDraft, ListedKey } from './key-draft.ts'
import { useKeyWords } from './key-words.ts'

interface RemoteKeyFieldsProps {
  draft: KeyDraft
  account: string | null
}

/** One's account at the remote service, the key to be used, and its PIN. */
export function RemoteKeyFields({ draft, account }: RemoteKeyFieldsProps) {
  const words = useKeyWords()
  const [typed, setTyped] = useState(account ?? '')
  const naming = useAct(nameRemoteAccount)
  const isNamed = account !== null && typed.trim() === account
  return (
    <>
      <TextField
        label={words.account}
        autoComplete="username"
        value={typed}
        maxLength={200}
        onValue={setTyped}
        isRequired
      />
      {isNamed ? (
        <KeysOfAccount draft={draft} key={account} />
      ) : (
        <p>
          <Button
            isBusy={naming.isRunning}
            onPress={() => {
              if (typed.trim() !== '') void naming.run({ account: typed }).catch(() => undefined)
            }}
          >
            {words.findKeys}
          </Button>
        </p>
      )}
      <Problem problem={naming.problem} />
    </>
  )
}

function KeysOfAccount({ draft }: { draft: KeyDraft }) {
  const words = useKeyWords()
  const { reply, problem, isLoading } = useAnswer(listRemoteKeys, {})
  if (isLoading) return <Loading />
  if (!reply) return <Problem problem={problem} />
  if (reply.keys.length === 0) return <p class="quiet">{words.noKeys}</p>
  return <KeyOfAccount draft={draft} keys={reply.keys} />
}

function KeyOfAccount({ draft, keys }: { draft: KeyDraft; keys: readonly ListedKey[] }) {
  const words = useKeyWords()
  const [chosen, setChosen] = useState(keys.length === 1 ? keys[0]?.credentialId : '')
  const key = keys.find(({ credentialId }) => credentialId === chosen)
  draft.remote = key
  return (
    <>
      <Select
        label={words.key}
        value={key?.credentialId ?? ''}
        onValue={setChosen}
        options={keys.map((each) => [each.credentialId, each.description || each.credentialId])}
        isRequired
      />
      {key?.needs.includes('password') && <Pin draft={draft} />}
    </>
  )
}

function Pin({ draft }: { draft: KeyDraft }) {
  const words = useKeyWords()
  const [pin, setPin] = useState(draft.pin)
  return (
    <TextField
      label={words.pin}
      type="password"
      autoComplete="off"
      value={pin}
      onValue={(typed) => {
        draft.pin = typed
        setPin(typed)
      }}
      isRequired
    />
  )
}

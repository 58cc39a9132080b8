import type { showKeys } from '../../server/signing/keys/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useKeyWords } from './key-words.ts'

/** Which kinds of key may be used here. */
export type KeysHere = ReplyOf<typeof showKeys>

/** A kind of key. */
export type KeyKind = KeysHere['kinds'][number]

interface KeyKindsProps {
  kinds: readonly KeyKind[]
  chosen: KeyKind
  onChoose: (kind: KeyKind) => void
}

/** The choice of a kind of key, where there is one. */
export function KeyKinds({ kinds, chosen, onChoose }: KeyKindsProps) {
  const words = useKeyWords()
  return (
    <>
      {kinds.length > 1 && (
        <fieldset>
          <legend>{words.choose}</legend>
          {kinds.map((kind) => (
            <label class="check" key={kind}>
              <input
                type="radio"
                name="key-kind"
                checked={kind === chosen}
                onChange={() => onChoose(kind)}
              />
              <span>{words.kinds[kind]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="quiet small">{words.notes[chosen]}</p>
    </>
  )
}

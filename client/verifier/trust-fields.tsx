import { TextArea } from '../parts/field.tsx'
import { useEvidenceWords } from './words.ts'

/** What the reader has typed or pasted: keys one a line, certificates as PEM. */
export interface TypedTrust {
  logKeys: string
  witnessKeys: string
  anchors: string
}

interface TrustFieldsProps {
  trust: TypedTrust
  onTrust: (trust: TypedTrust) => void
}

/** Whom the reader trusts, from elsewhere than the bundle. */
export function TrustFields({ trust, onTrust }: TrustFieldsProps) {
  const words = useEvidenceWords()
  const field = (name: keyof TypedTrust, hint: string) => (
    <TextArea
      label={words[name]}
      hint={hint}
      value={trust[name]}
      onValue={(value) => onTrust({ ...trust, [name]: value })}
    />
  )
  return (
    <fieldset class="trust-fields">
      <legend>{words.trust}</legend>
      {field('logKeys', words.trustHint)}
      {field('witnessKeys', words.trustHint)}
      {field('anchors', words.anchorsHint)}
    </fieldset>
  )
}

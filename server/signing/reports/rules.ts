import type { Reason } from '../../platform/refusal.ts'
import type { Indication } from '../contract.ts'
import type { PolicyRule } from './contract.ts'

/** A signature as the rules see it. */
export interface Judged {
  field: string
  kind: 'signature' | 'timestamp'
  indication: Indication
  signerName: string
  organisation: string | null
}

/** What this installation knows of a document that one of its own bodies made. */
export interface OwnFacts {
  made: 'here'
  /** Whether it has come so far that its signature, and its seal, must stand. */
  isSigned: boolean
  isSealed: boolean
  bodyName: string
  /** Who held the post that was to sign, on the day of the signature; nothing where nobody did. */
  holder: { personId: number; name: string } | undefined
  /** Whose certificate it is, where somebody here has registered it. */
  owner: { personId: number } | undefined
  /** Why the signer had no right to sign it in its form when they did; nothing where that cannot be asked. */
  whyNoMandate: readonly Reason[] | undefined
}

/** What is known of a document from outside: who is said to have issued it. */
export interface OutsideFacts {
  made: 'outside'
  issuerName: string
}

/** What the rules judge a file's signatures by. */
export type PolicyFacts = OwnFacts | OutsideFacts

/** The rules for a main document, in their order, with what each found; without facts, only that it bears a signature at all. Source: Nghị định 30/2020/NĐ-CP, Điều 5, 22, 32 */
export function policyOf(
  signatures: readonly Judged[],
  facts: PolicyFacts | undefined,
): PolicyRule[] {
  const persons = signatures.filter(({ kind }) => kind === 'signature')
  if (!facts) return persons.length === 0 ? [unsigned] : []
  return facts.made === 'here' ? ownRules(persons, facts) : outsideRules(persons, facts)
}

function ownRules(signatures: readonly Judged[], facts: OwnFacts): PolicyRule[] {
  const place = (name: string) => signatures.findIndex(({ field }) => field === name)
  const [signer, seal] = [signatures[place('signer')], signatures[place('seal')]]
  const isOrdered = place('signer') < place('seal')
  const both = signer && seal
  return [
    present('signer', signer, facts.isSigned ? 'policy.signer_missing' : undefined),
    signer ? post(signer, facts) : open('post'),
    mandate(signer, facts),
    present('seal', seal, facts.isSealed ? 'policy.seal_missing' : undefined),
    both
      ? judged('order', isOrdered ? [] : ['policy.seal_before_signer'], 'failed')
      : open('order'),
    seal ? issuer(seal, facts.bodyName) : open('issuer'),
  ]
}

function present(
  rule: 'signer' | 'seal',
  signature: Judged | undefined,
  ifMissing: Reason | undefined,
): PolicyRule {
  if (signature) return judged(rule, [], 'failed')
  if (ifMissing) return judged(rule, [ifMissing], 'failed')
  const notYet = rule === 'signer' ? 'policy.not_signed_yet' : 'policy.not_sealed_yet'
  return judged(rule, [notYet], 'indeterminate')
}

function post(signer: Judged, { holder, owner }: OwnFacts): PolicyRule {
  if (!holder) return judged('post', ['policy.post_vacant'], 'failed')
  const isHolder = owner
    ? owner.personId === holder.personId
    : comparable(signer.signerName) === comparable(holder.name)
  return judged('post', isHolder ? [] : ['policy.signer_not_in_post'], 'failed')
}

function mandate(signer: Judged | undefined, { whyNoMandate }: OwnFacts): PolicyRule {
  return signer && whyNoMandate ? judged('mandate', [...whyNoMandate], 'failed') : open('mandate')
}

function issuer(seal: Judged, name: string): PolicyRule {
  // Not by the organisation: a person's certificate names that too.
  const isOwn = comparable(seal.signerName) === comparable(name)
  return judged('issuer', isOwn ? [] : ['policy.issuer_differs'], 'failed')
}

const unsigned = judged('signer', ['policy.unsigned'], 'indeterminate')

// Nobody here knows the posts of a body outside, nor which of its fields is which: names and order must do.
function outsideRules(signatures: readonly Judged[], { issuerName }: OutsideFacts): PolicyRule[] {
  if (signatures.length === 0) {
    return [unsigned, ...opened('post', 'mandate', 'seal', 'order', 'issuer')]
  }
  const seal = signatures.findLastIndex((each) => isSealOf(each, issuerName))
  const hasPerson = signatures.length > (seal < 0 ? 0 : 1)
  const isLast = seal === signatures.length - 1
  return [
    judged('signer', hasPerson ? [] : ['policy.signer_not_found'], 'indeterminate'),
    ...opened('post', 'mandate'),
    judged('seal', seal < 0 ? ['policy.seal_not_found'] : [], 'indeterminate'),
    seal < 0
      ? open('order')
      : judged('order', isLast ? [] : ['policy.seal_not_last'], 'indeterminate'),
    judged('issuer', seal < 0 ? ['policy.issuer_differs'] : [], 'indeterminate'),
  ]
}

// The certificate of a body bears its name; that a person's names their body's unit proves no seal.
const isSealOf = ({ signerName }: Judged, body: string): boolean =>
  comparable(signerName) === comparable(body)

/** A name as it is compared: NFC, without regard to case and spaces. */
function comparable(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
}

function judged(rule: PolicyRule['rule'], reasons: Reason[], otherwise: Indication): PolicyRule {
  return { rule, outcome: reasons.length === 0 ? 'passed' : otherwise, reasons }
}

const open = (rule: PolicyRule['rule']): PolicyRule => ({
  rule,
  outcome: 'not-judged',
  reasons: [],
})
const opened = (...rules: PolicyRule['rule'][]): PolicyRule[] => rules.map(open)

/** What comes of a whole file: failed by any part, else left open by any signature or rule. A timestamp that cannot be decided leaves what it was to prove to its signature. */
export function concluded(
  signatures: readonly Pick<Judged, 'kind' | 'indication'>[],
  policy: readonly PolicyRule[],
): Indication {
  const outcomes = [
    ...signatures
      .filter(({ kind, indication }) => kind === 'signature' || indication === 'failed')
      .map(({ indication }) => indication),
    ...policy.map(({ outcome }) => outcome),
  ]
  if (outcomes.includes('failed')) return 'failed'
  return outcomes.includes('indeterminate') ? 'indeterminate' : 'passed'
}

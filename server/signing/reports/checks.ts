import type { z } from 'zod'
import { meaningOf, type SignatureReason } from '../formats/verdict/reasons.ts'
import type { Verdict } from '../verdicts.ts'
import { checkName, type check } from './contract.ts'

type Check = z.output<typeof check>
type CheckName = Check['check']

// What each check asks, so far as its reason does not stand with the step that found it.
const checksOfReasons: Readonly<Record<string, CheckName>> = {
  'signature.algorithm_not_allowed': 'algorithms',
  'signature.algorithm_unknown_here': 'algorithms',
  'signature.hash_weak': 'algorithms',
  'signature.key_too_short': 'algorithms',
  'path.algorithm_weak': 'algorithms',
  'path.key_unsupported': 'algorithms',
  'signature.digest_mismatch': 'integrity',
  'signature.cms_unreadable': 'integrity',
  'path.no_issuer_found': 'authority',
  'path.search_exhausted': 'authority',
  'path.signature_wrong': 'authority',
  'path.not_an_authority': 'authority',
  'path.may_not_sign_certificates': 'authority',
  'path.anchor_out_of_period': 'authority',
  'path.anchor_for_other_purpose': 'authority',
  'path.purpose_not_allowed': 'scope',
  'path.policy_missing': 'scope',
  'path.policy_mapping_wrong': 'scope',
  'path.name_not_permitted': 'scope',
  'path.name_excluded': 'scope',
  'path.key_usage_not_allowed': 'key-usage',
}

const checksOfSteps: Readonly<Record<string, CheckName>> = {
  cms: 'identity',
  timestamps: 'timestamp',
  chain: 'certificate',
  level: 'timestamp',
}

/** The check of Thông tư 15/2025/TT-BKHCN that a reason belongs to; what concerns the file is its integrity. */
export function checkOf(reason: string): CheckName {
  const named = checksOfReasons[reason]
  if (named) return named
  return checksOfSteps[meaningOf(reason as SignatureReason).step] ?? 'integrity'
}

/** The eight checks of a signature; those that it gave nothing to go on are not judged. Source: Thông tư 15/2025/TT-BKHCN */
export function checksOf(verdict: Verdict): Check[] {
  return checkName.options.map((name) => {
    const reasons = verdict.reasons.filter((reason) => checkOf(reason) === name)
    const failing = reasons.some((reason) => isFailing(reason, verdict))
    if (failing) return { check: name, outcome: 'failed', reasons }
    if (reasons.length > 0) return { check: name, outcome: 'indeterminate', reasons }
    return { check: name, outcome: isJudged(name, verdict) ? 'passed' : 'not-judged', reasons }
  })
}

function isFailing(reason: string, verdict: Verdict): boolean {
  if (verdict.indication !== 'failed') return false
  return meaningOf(reason as SignatureReason, verdict.provenAt !== null).indication === 'failed'
}

function isJudged(name: CheckName, verdict: Verdict): boolean {
  const hasSigner = verdict.certificateSha256 !== ''
  switch (name) {
    case 'integrity':
      return verdict.isIntact
    case 'identity':
      return hasSigner && verdict.isValid
    case 'timestamp':
      return verdict.provenAt !== null || verdict.kind === 'timestamp'
    case 'algorithms':
      return hasSigner && verdict.isIntact
    default:
      return hasSigner && wasReached(verdict, 'chain') && isChainKnown(verdict)
  }
}

const wasReached = ({ steps }: Verdict, step: string): boolean =>
  steps.find((each) => each.step === step)?.outcome !== 'not-judged'

// Without a chain nothing is known of its certificates but their dates.
const isChainKnown = ({ reasons }: Verdict): boolean =>
  !reasons.some((reason) => checkOf(reason) === 'authority')

import type { Certificate, Subtree } from './certificate.ts'
import type { GeneralName } from './general-names.ts'
import { hostOf, isJudged, isWithin } from './name-spaces.ts'
import type { PathReason } from './path-reasons.ts'
import type { PathFinding } from './path-verdict.ts'

// Names times subtrees: beyond this nobody means well.
const mostComparisons = 20_000
const emailAddress = '1.2.840.113549.1.9.1'

/** What stands against the names of the path, from the anchor down. Source: RFC 5280 §6.1.3 (b)-(c), §6.1.4 (g) */
export function checkNames(path: readonly Certificate[]): PathFinding[] {
  const spaces: Spaces = { permitted: [], excluded: [], comparisons: 0 }
  const findings: PathFinding[] = []
  for (let at = path.length - 1; at >= 0; at--) {
    const certificate = path[at]
    if (!certificate) continue
    const isJudgedHere = at < path.length - 1 && (at === 0 || !certificate.isSelfIssued)
    const reason = isJudgedHere ? whyNotNamed(certificate, spaces) : undefined
    if (reason) findings.push({ reason, certificate: at })
    if (certificate.permitted.length > 0) spaces.permitted.push(certificate.permitted)
    spaces.excluded.push(...certificate.excluded)
  }
  return findings
}

interface Spaces {
  /** One list for each authority that limits: a name must lie in each. */
  permitted: Subtree[][]
  excluded: Subtree[]
  comparisons: number
}

function whyNotNamed(certificate: Certificate, spaces: Spaces): PathReason | undefined {
  const all = [...spaces.permitted.flat(), ...spaces.excluded]
  if (all.length === 0) return undefined
  const names = namesOf(certificate)
  spaces.comparisons += all.length * names.length
  if (spaces.comparisons > mostComparisons || all.some(({ hasBounds }) => hasBounds)) {
    return 'path.name_constraint_unsupported'
  }
  for (const name of names) {
    const reason = whyNotIn(name, spaces)
    if (reason) return reason
  }
  return undefined
}

function whyNotIn(name: GeneralName, { permitted, excluded }: Spaces): PathReason | undefined {
  const isOfForm = ({ base }: Subtree): boolean => isSameForm(base, name)
  const judged = [...permitted.flat(), ...excluded].filter(isOfForm)
  if (judged.some(({ base }) => !isJudged(base))) return 'path.name_constraint_unsupported'
  // An address without a host name cannot be told to lie outside.
  const isHostless = name.form === 'address' && hostOf(name.value) === undefined
  if (isHostless && judged.length > 0) return 'path.name_not_permitted'
  if (excluded.some((subtree) => isOfForm(subtree) && isWithin(name, subtree.base))) {
    return 'path.name_excluded'
  }
  const isOutside = permitted
    .map((subtrees) => subtrees.filter(isOfForm))
    .some((own) => own.length > 0 && !own.some(({ base }) => isWithin(name, base)))
  return isOutside ? 'path.name_not_permitted' : undefined
}

const isSameForm = (one: GeneralName, other: GeneralName): boolean =>
  one.form === other.form &&
  (one.form !== 'other' || other.form !== 'other' || one.tag === other.tag)

// The subject, its e-mail address of old, and the alternative names.
function namesOf({ subject, alternativeNames }: Certificate): GeneralName[] {
  const mailboxes = subject.parts.filter(({ type }) => type === emailAddress)
  return [
    ...(subject.parts.length > 0 ? [{ form: 'directory' as const, name: subject }] : []),
    ...mailboxes.map(({ value }) => ({ form: 'email' as const, value })),
    ...alternativeNames,
  ]
}

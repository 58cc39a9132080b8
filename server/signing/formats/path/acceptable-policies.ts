import type { ValidPolicy } from './path-verdict.ts'
import { anyPolicy, type PolicyLevel, type PolicyNode } from './policy-graph.ts'

/** The policies of the last level that come from one that the user accepts, with what their users are told. Source: RFC 5280 §6.1.5 (g) */
export function acceptablePolicies(
  last: PolicyLevel,
  acceptable: readonly string[] = [anyPolicy],
): ValidPolicy[] {
  const accepted = new Set(acceptable)
  const isAny = accepted.has(anyPolicy)
  const known = new Map<PolicyNode, boolean>()
  const valid: ValidPolicy[] = []
  for (const node of last.values()) {
    if (node.policy === anyPolicy && !isAny) {
      valid.push(
        ...acceptable.filter((each) => !last.has(each)).map((policy) => shown(node, policy)),
      )
    } else if (isAny || isFromAccepted(node, accepted, known)) valid.push(shown(node, node.policy))
  }
  return valid
}

const shown = ({ qualifiers }: PolicyNode, policy: string): ValidPolicy => ({
  policy,
  ...qualifiers,
})

// The user's policies are those of the authority nearest the anchor that named one: the first below `any`.
function isFromAccepted(
  node: PolicyNode,
  accepted: ReadonlySet<string>,
  known: Map<PolicyNode, boolean>,
): boolean {
  const before = known.get(node)
  if (before !== undefined) return before
  const isOwn = node.parents.some(({ policy }) => policy === anyPolicy) && accepted.has(node.policy)
  const above = node.parents.filter(({ policy }) => policy !== anyPolicy)
  const isAccepted = isOwn || above.some((parent) => isFromAccepted(parent, accepted, known))
  known.set(node, isAccepted)
  return isAccepted
}

import { acceptablePolicies } from './acceptable-policies.ts'
import type { Certificate } from './certificate.ts'
import type { PathReason } from './path-reasons.ts'
import type { PathFinding, PolicyInput, ValidPolicy } from './path-verdict.ts'
import { anyPolicy, firstLevel, mapLevel, nextLevel, type PolicyLevel } from './policy-graph.ts'

/** Counts of certificates until a rule begins to hold; nought means that it holds. Source: RFC 5280 §6.1.2 (d)-(f) */
interface Countdown {
  explicit: number
  mapping: number
  any: number
}

/** The policies under which the path is valid, and what stands against it. Source: RFC 5280 §6.1, RFC 9618 */
export function checkPolicies(
  path: readonly Certificate[],
  input: PolicyInput = {},
): { policies: ValidPolicy[]; findings: PathFinding[] } {
  const walk: Walk = {
    level: firstLevel(),
    countdown: countdownFor(path.length, input),
    findings: [],
  }
  path.slice(0, -1).forEach((_, step, below) => {
    const certificate = below.length - 1 - step
    for (const reason of whyNotBelow(walk, path[certificate], certificate === 0)) {
      walk.findings.push({ reason, certificate })
    }
  })
  const policies = acceptablePolicies(walk.level, input.acceptable)
  const isMissing = walk.countdown.explicit === 0 && policies.length === 0
  if (isMissing && walk.findings.length === 0) {
    walk.findings.push({ reason: 'path.policy_missing', certificate: 0 })
  }
  return { policies, findings: walk.findings }
}

interface Walk {
  level: PolicyLevel
  countdown: Countdown
  findings: PathFinding[]
}

const countdownFor = (length: number, input: PolicyInput): Countdown => ({
  explicit: input.isExplicit ? 0 : length,
  mapping: input.isMappingInhibited ? 0 : length,
  any: input.isAnyInhibited ? 0 : length,
})

// Goes one certificate down.
function whyNotBelow(
  walk: Walk,
  certificate: Certificate | undefined,
  isLast: boolean,
): PathReason[] {
  if (!certificate) return []
  const { countdown } = walk
  const isAnyAllowed = countdown.any > 0 || (!isLast && certificate.isSelfIssued)
  walk.level = nextLevel(walk.level, certificate, isAnyAllowed)
  const isMissing = countdown.explicit === 0 && walk.level.size === 0
  const reasons: PathReason[] = isMissing ? ['path.policy_missing'] : []
  if (isLast) {
    endCountdown(certificate, countdown)
    return reasons
  }
  prepareNext(certificate, walk.level, countdown)
  const isMappingWrong = certificate.policyMappings.flat().includes(anyPolicy)
  return isMappingWrong ? [...reasons, 'path.policy_mapping_wrong'] : reasons
}

// Source: RFC 5280 §6.1.4 (b), (h)-(j)
function prepareNext(certificate: Certificate, level: PolicyLevel, countdown: Countdown): void {
  mapLevel(level, certificate.policyMappings, countdown.mapping === 0)
  const { isSelfIssued, requireExplicitPolicy, inhibitPolicyMapping, inhibitAnyPolicy } =
    certificate
  const lowered = (left: number, most = Infinity): number =>
    Math.min(isSelfIssued ? left : Math.max(0, left - 1), most)
  countdown.explicit = lowered(countdown.explicit, requireExplicitPolicy)
  countdown.mapping = lowered(countdown.mapping, inhibitPolicyMapping)
  countdown.any = lowered(countdown.any, inhibitAnyPolicy)
}

// Source: RFC 5280 §6.1.5 (a)-(b)
function endCountdown(certificate: Certificate, countdown: Countdown): void {
  countdown.explicit = Math.max(0, countdown.explicit - 1)
  if (certificate.requireExplicitPolicy === 0) countdown.explicit = 0
}

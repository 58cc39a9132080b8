import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PdfProblem } from '../../server/signing/formats/pdf/pdf-problem.ts'
import { inspect } from '../../server/signing/formats/verdict/inspect.ts'
import type { SignatureVerdict } from '../../server/signing/formats/verdict/verdict.ts'

/** What pyHanko 0.36.2 says of a signature without trust anchors, or why it says nothing. */
interface Theirs {
  field?: string
  error?: string
  intact?: boolean
  valid?: boolean
  cov?: keyof typeof coverages
  mod?: keyof typeof modifications
  docmdp?: boolean | null
}

interface Sample {
  file: string
  pyhanko: Theirs[]
}

/** How we stand to them: `laxer` where we accept what they do not. */
export type Comparison = 'equal' | 'stricter' | 'laxer'

/** One aspect of one signature, in our words and in theirs. */
export interface Finding {
  file: string
  field: string
  aspect: 'intact' | 'valid' | 'coverage' | 'modification' | 'docmdp' | 'readable'
  ours: string
  theirs: string
  comparison: Comparison
}

// From the most that is vouched for to the least.
const coverages = { ENTIRE_FILE: 0, ENTIRE_REVISION: 1, CONTIGUOUS_BLOCK_FROM_START: 2, UNCLEAR: 2 }
const modifications = { NONE: 0, LTA_UPDATES: 1, FORM_FILLING: 1, OTHER: 2 }
const changes = { none: 0, 'further-signatures': 1, forbidden: 2 }
const at = '2026-11-22T00:00:00.000Z'

const folder = fileURLToPath(new URL('../../test/samples/pyhanko/', import.meta.url))

/** Our verdict beside pyHanko's for every signature of its test files. */
export function compareAll(): Finding[] {
  const samples = JSON.parse(readFileSync(`${folder}MANIFEST.json`, 'utf8')) as Sample[]
  return samples.flatMap(compareFile)
}

function compareFile({ file, pyhanko }: Sample): Finding[] {
  const ours = judged(file)
  const refusal = pyhanko.find(({ error, field }) => error !== undefined && field === undefined)
  if (refusal) return refusedByThem(file, ours, refusal.error ?? '')
  if (typeof ours !== 'string') {
    return pyhanko.flatMap((theirs) => compareSignature(file, theirs, ours))
  }
  return pyhanko.map(({ field = '' }) => {
    return { ...readable(file, field), ours, theirs: 'read', comparison: 'stricter' }
  })
}

const readable = (file: string, field: string) => ({ file, field, aspect: 'readable' }) as const

function judged(file: string): readonly SignatureVerdict[] | string {
  try {
    return inspect(readFileSync(folder + file), { anchors: [], at }).signatures
  } catch (problem) {
    if (problem instanceof PdfProblem) return problem.reason
    throw problem
  }
}

// A signature in a file that they refuse may stand here only if it fails here too.
function refusedByThem(
  file: string,
  ours: readonly SignatureVerdict[] | string,
  error: string,
): Finding[] {
  const theirs = error.split(':', 1)[0] ?? ''
  if (typeof ours === 'string') {
    return [{ ...readable(file, ''), ours, theirs, comparison: 'equal' }]
  }
  return ours.map(({ field, indication }) => ({
    ...{ ...readable(file, field), ours: indication, theirs },
    comparison: indication === 'failed' ? 'equal' : 'laxer',
  }))
}

function compareSignature(
  file: string,
  theirs: Theirs,
  verdicts: readonly SignatureVerdict[],
): Finding[] {
  const field = theirs.field ?? ''
  const ours = verdicts.find((verdict) => verdict.field === field)
  if (!ours)
    return [{ ...readable(file, field), ours: 'none', theirs: 'read', comparison: 'stricter' }]
  if (theirs.error !== undefined) return unreadableToThem(file, ours)
  return aspects(ours, theirs).map(([aspect, mine, other, ranks]) => {
    const comparison = compared(ranks[0] - ranks[1])
    return { file, field, aspect, ours: mine, theirs: other, comparison }
  })
}

function unreadableToThem(file: string, { field, indication }: SignatureVerdict): Finding[] {
  const comparison = indication === 'failed' ? 'equal' : 'laxer'
  return [{ ...readable(file, field), ours: indication, theirs: 'refused', comparison }]
}

const compared = (difference: number): Comparison => {
  if (difference === 0) return 'equal'
  return difference > 0 ? 'stricter' : 'laxer'
}

type Aspect = [Finding['aspect'], string, string, [number, number]]

function aspects(ours: SignatureVerdict, theirs: Theirs): Aspect[] {
  const { cov = 'UNCLEAR', mod = 'OTHER', intact = false, valid = false, docmdp } = theirs
  const yes = (aspect: Finding['aspect'], mine: boolean, other: boolean): Aspect => {
    return [aspect, String(mine), String(other), [Number(!mine), Number(!other)]]
  }
  const coverage = coverageOf(ours)
  const isKept =
    ours.laterChanges !== 'forbidden' && !ours.reasons.includes('signature.lock_broken')
  return [
    yes('intact', ours.isIntact, intact),
    yes('valid', ours.isValid, valid),
    ['coverage', coverage, cov, [coverages[coverage], coverages[cov]]],
    ['modification', ours.laterChanges, mod, [changes[ours.laterChanges], modifications[mod]]],
    ...(typeof docmdp === 'boolean' ? [yes('docmdp', isKept, docmdp)] : []),
  ]
}

function coverageOf({ coversWholeFile, revision }: SignatureVerdict) {
  if (coversWholeFile) return 'ENTIRE_FILE'
  return revision === undefined ? 'UNCLEAR' : 'ENTIRE_REVISION'
}

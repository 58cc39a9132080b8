import type { Trace } from './trace.ts'

/** A delivery of the traced document. */
export type TracedDelivery = Trace['deliveries'][number]

type Level = 'central' | 'province' | 'district' | 'commune'
type System = 'party' | 'state' | 'front'

/** One tier: who in it received the document, by system, and whether the document was made there. */
export interface Lane {
  level: Level
  isOrigin: boolean
  /** Where it lies, seen from the lane of origin. */
  side: 'origin' | 'above' | 'below'
  groups: { system: System; deliveries: TracedDelivery[] }[]
}

/** A step that the document took in the body that made it. */
export interface Milestone {
  act: string
  at: string
  personName: string
  postTitle: string
  isIntact: boolean
}

const levels: readonly Level[] = ['central', 'province', 'district', 'commune']
const systems: readonly System[] = ['party', 'state', 'front']
const always: readonly Level[] = ['province', 'commune']

const ownSteps = new Set([
  'document.draft',
  'document.submit',
  'document.approve_content',
  'document.approve_form',
  'document.sign',
  'document.number',
  'document.seal',
  'document.issue',
  'document.register_arrival',
  'document.complete',
])

/** The tiers that take part, the highest first. */
export function lanesOf({ deliveries, lines }: Trace): Lane[] {
  const origin = lines[0]?.level ?? 'province'
  const taking = new Set([origin, ...deliveries.map(({ level }) => level), ...always])
  const shown = levels.filter((level) => taking.has(level))
  const originIndex = shown.findIndex((level) => level === origin)
  return shown.map((level, index) => ({
    level,
    isOrigin: level === origin,
    side: index === originIndex ? 'origin' : index < originIndex ? 'above' : 'below',
    groups: groupsOf(deliveries.filter((delivery) => delivery.level === level)),
  }))
}

function groupsOf(deliveries: readonly TracedDelivery[]): Lane['groups'] {
  return systems
    .map((system) => ({ system, deliveries: deliveries.filter((each) => each.system === system) }))
    .filter((group) => group.deliveries.length > 0)
}

/** The document's own steps where it was made, in order; a step taken again counts where it stood last. */
export function milestonesOf({ documentId, lines }: Trace): Milestone[] {
  const subject = `document:${String(documentId)}`
  const steps = new Map<string, Milestone>()
  for (const line of lines) {
    if (line.subject !== subject || !ownSteps.has(line.act)) continue
    steps.delete(line.act)
    steps.set(line.act, line)
  }
  return [...steps.values()]
}

import type { KeptElement } from './fields/kept.ts'
import type { Trace } from './message.ts'

const namespace = 'urn:tamcap:edxml:1'
const element = 'Issuer'

/** The body that issued what another one sends on. */
export interface Issuer {
  /** Empty where it has none that is known. */
  organId: string
  organName: string
}

/** A trace that names who issued the document, where that is not who sends it: the regulation has no place for it, so it stands as an element of our own at the end, which others pass over. */
export function withIssuer(trace: Trace, { organId, organName }: Issuer): Trace {
  const attributes = organId === '' ? [] : [{ name: 'organId', namespace: '', value: organId }]
  const named = { name: element, namespace, attributes, content: [organName] }
  return { ...trace, kept: { ...trace.kept, content: [...(trace.kept?.content ?? []), named] } }
}

/** Who issued the document, where the trace names one other than the sender. */
export function issuerIn({ kept: { content = [] } = {} }: Trace): Issuer | undefined {
  const found = content.find(isIssuer)
  const organName = found?.content[0]
  return typeof organName === 'string' ? { organId: codeOf(found), organName } : undefined
}

const codeOf = (issuer: KeptElement | undefined): string =>
  issuer?.attributes.find(({ name }) => name === 'organId')?.value ?? ''

const isIssuer = (each: KeptElement | string): each is KeptElement =>
  typeof each !== 'string' && each.name === element && each.namespace === namespace

import type { LayoutParameters } from '../profiles/layout-parameters.ts'
import type { RuleProfile } from '../profiles/profile.ts'
import { circulationWords } from '../profiles/circulation.ts'
import { profileOf, typeOf } from '../profiles/profiles.ts'
import { stampOf } from '../profiles/urgency.ts'
import { numberSeparator } from '../symbols/format.ts'
import type { Block, DraftContent } from './content.ts'
import type { VerificationMark } from '../verification/mark.ts'
import { closed, closedList, startsWith } from './punctuation.ts'

/** What a template prints: every word decided, only the places on the page left to it. */
export interface PageData {
  title: string
  layout: LayoutParameters
  parentAgencyName: string
  agencyName: string
  placeName: string
  /** Printed right of the number's gap: `/QĐ-UBND`. */
  afterNumber: string
  numberDigits: number
  /** Null for a letter, whose subject stands under the number. */
  typeName: string | null
  abstract: string
  stamp: { text: string; widthMm: number; heightMm: number } | null
  circulation: string | null
  addresseeLabel: string
  addressees: string[]
  issuer: string
  legalBases: string[]
  enactment: string
  body: Block[]
  authorityLines: string[]
  signerTitle: string
  signerName: string
  recipients: string[]
  drafterMark: string
  /** At the foot of the last page; null for a draft that nobody can look up. */
  verification: VerificationMark | null
}

/** Words of a draft as its profile prints them; a type the profile does not have is refused. */
export function pageData(
  content: DraftContent,
  verification: VerificationMark | null = null,
): PageData {
  const rules = profileOf(content.profile)
  const type = typeOf(content.profile, content.typeCode)
  if (type === undefined) {
    throw new RangeError(`The ${content.profile} profile has no type ${content.typeCode}`)
  }
  const isLetter = content.typeCode === 'letter'
  return {
    title: [isLetter ? '' : type.vietnamese, content.abstract].filter(Boolean).join(' '),
    layout: rules.layout,
    ...headOf(content, rules),
    typeName: isLetter ? null : type.vietnamese.toUpperCase(),
    abstract: isLetter ? letterSubject(content.abstract, rules) : content.abstract,
    addresseeLabel:
      rules.addresseeLabel[content.typeCode === 'submission' ? 'submission' : 'other'],
    addressees: closedList(content.addressees),
    issuer: (content.issuer ?? '').toUpperCase(),
    legalBases: basesOf(content.legalBases, rules),
    enactment: enactmentOf(content, type.enactment),
    body: closed(content.body, rules.endOfText),
    ...footOf(content, rules),
    verification,
  }
}

/** The enacting words, unless the drafter typed them as the body's first heading. */
function enactmentOf({ body }: DraftContent, words = ''): string {
  const first = body[0]
  const typed = first?.kind === 'heading' ? first.text.map((run) => run.text).join('') : ''
  return typed.toUpperCase().includes(words) ? '' : words
}

function headOf(content: DraftContent, rules: RuleProfile) {
  const { circulation } = content
  return {
    parentAgencyName: content.parentAgencyName.toUpperCase(),
    agencyName: content.agencyName.toUpperCase(),
    placeName: content.placeName,
    afterNumber: numberSeparator(rules.name) + content.symbol,
    numberDigits: content.numberDigits ?? 4,
    stamp: stampOf(content.urgency),
    circulation: circulation === null ? null : circulationWords(circulation),
  }
}

function letterSubject(abstract: string, rules: RuleProfile): string {
  const bare = abstract.replace(/^(?:v\/v|về việc)\s+/iu, '')
  return bare === '' ? '' : `${rules.layout.letterSubjectLabel} ${bare}`
}

/** Legal bases, each closed by ";", the last by "." (state) or "," before the enactment (Party). */
function basesOf(bases: readonly string[], rules: RuleProfile): string[] {
  const lines = closedList(bases)
  if (rules.symbolForm === 'state') return lines
  return lines.map((base) => (startsWith(base, '-') ? base : `- ${base}`))
}

function footOf(content: DraftContent, rules: RuleProfile) {
  const { prefix, lines, title } = content.authority
  const [first = '', ...others] = lines
  const authorityLines = first === '' ? [] : [`${prefix} ${first}`.trim(), ...others]
  return {
    authorityLines: authorityLines.map((line) => line.toUpperCase()),
    signerTitle: (first === '' ? `${prefix} ${title}`.trim() : title).toUpperCase(),
    signerName: content.signerName,
    recipients: recipientsOf(content, rules),
    drafterMark: content.drafterMark ?? '',
  }
}

function recipientsOf(content: DraftContent, rules: RuleProfile): string[] {
  const hasAbove = content.recipients.some((line) => /^[-\s]*như\s/iu.test(line))
  const above = content.addressees.length > 0 && !hasAbove ? ['Như trên'] : []
  const holder = content.archiveLine.trim() || rules.archive.holder
  const archive = startsWith(holder.toLowerCase(), 'lưu') ? holder : rules.archive.label + holder
  return closedList([...above, ...content.recipients, archive])
}

import { en } from '../../../../client/words/en.ts'
import { evidenceWords } from '../../../../client/words/evidence.ts'
import { vi } from '../../../../client/words/vi.ts'
import { bytesAmount, dayInVietnam, momentInVietnam } from '../../../signing/reports/moments.ts'
import type { Passport } from './passport.ts'

const screens = { vi, en }

/** A fact of a passport: its name and what it is. */
type Fact = readonly [name: string, value: string]

/** A passport in words, ready to be printed. */
export interface PassportSections {
  facts: Fact[]
  signatures: { title: string; rows: { look: string; who: string; when: string }[] }
  files: { title: string; rows: Fact[] }
  deliveries: { title: string; rows: { to: string; state: string; steps: string[] }[] }
  lines: { title: string; heads: string[]; rows: string[][] }
  proof: { title: string; rows: Fact[] }
}

/** Every section of a passport in a language. */
export function passportSections(told: Passport, to: 'vi' | 'en'): PassportSections {
  const { sections } = evidenceWords[to].passport
  return {
    facts: factsIn(told, to),
    signatures: { title: sections.signatures, rows: told.signatures.map((one) => signed(one, to)) },
    files: {
      title: sections.files,
      rows: told.files.map((file) => fileIn(file, to)),
    },
    deliveries: { title: sections.deliveries, rows: told.deliveries.map((one) => sent(one, to)) },
    lines: {
      title: sections.lines,
      heads: evidenceWords[to].passport.heads,
      rows: told.lines.map((line) => lineIn(line, to)),
    },
    proof: { title: sections.proof, rows: proofRows(told, to) },
  }
}

function fileIn(
  { name, kind, sha256, sizeBytes, withdrawnAt, destroyedAt }: Passport['files'][number],
  to: 'vi' | 'en',
): Fact {
  const { kinds, withdrawn, destroyed } = evidenceWords[to].passport
  const said = [
    `${sha256} (${bytesAmount(sizeBytes)} byte)`,
    ...(withdrawnAt ? [`${withdrawn} ${momentInVietnam(withdrawnAt)}`] : []),
    ...(destroyedAt ? [`${destroyed} ${momentInVietnam(destroyedAt)}`] : []),
  ]
  return [`${namedIn(kinds, kind)} ${name}`, said.join('; ')]
}

function factsIn(
  { document, numbers, mandates, madeAt, madeBy }: Passport,
  to: 'vi' | 'en',
): Fact[] {
  const { facts } = evidenceWords[to].passport
  const { typeName, reference, issuedOn, abstract, issuerName, agencyName } = document
  const known: [string, string | null][] = [
    [facts.document, [typeName, reference].filter(Boolean).join(' ')],
    [facts.abstract, abstract],
    [facts.issuer, issuerName],
    [facts.holder, agencyName],
    [facts.issuedOn, issuedOn && dayInVietnam(`${issuedOn}T00:00:00.000Z`)],
    [facts.stage, namedIn(screens[to].stages, document.stage)],
    ...numbers.map(({ book, period, number, registeredAt }): [string, string] => {
      return [
        facts.number,
        `${String(number)}, ${book}, ${period} (${momentInVietnam(registeredAt)})`,
      ]
    }),
    ...mandates.map(({ kind, instrument, validFrom, validTo }): [string, string] => {
      const named = namedIn(screens[to].mandates.kinds, kind)
      return [facts.mandate, [named, instrument, `${validFrom} – ${validTo ?? ''}`].join(', ')]
    }),
    [facts.madeAt, `${momentInVietnam(madeAt)}, ${madeBy}`],
  ]
  return known.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

function signed(
  { field, signerName, claimedAt, provenAt, ...one }: Passport['signatures'][number],
  to: 'vi' | 'en',
) {
  const { fields, claimed, proven, outcomes } = evidenceWords[to].passport
  const role = namedIn(fields, field.replace(/-\d+$/, ''))
  const times = [
    ...(claimedAt ? [`${claimed} ${momentInVietnam(claimedAt)}`] : []),
    ...(provenAt ? [`${proven} ${momentInVietnam(provenAt)}`] : []),
  ]
  return {
    look: one.indication,
    who: `${role}: ${signerName}`,
    when: [outcomes[one.indication], one.level && `PAdES ${one.level}`, ...times]
      .filter(Boolean)
      .join('; '),
  }
}

function sent(
  { toName, state, sentAt, arrivalNumber, statuses, receipts }: Passport['deliveries'][number],
  to: 'vi' | 'en',
) {
  const { deliveryStates } = screens[to]
  const { facts, receipt } = evidenceWords[to].passport
  const stateWords = (code: string): string => namedIn(deliveryStates, code)
  return {
    to: toName,
    state: stateWords(state),
    steps: [
      `${stateWords('sent')}: ${momentInVietnam(sentAt)}`,
      ...statuses.map(({ code, at, by, reason }) =>
        [`${stateWords(code)}: ${momentInVietnam(at)}`, by, reason].filter(Boolean).join(', '),
      ),
      ...(arrivalNumber === null ? [] : [`${facts.arrival}: ${String(arrivalNumber)}`]),
      ...receipts.map((sha256) => `${receipt} ${sha256}`),
    ],
  }
}

function lineIn(
  { at, act, personName, postTitle, agencyName, ...line }: Passport['lines'][number],
  to: 'vi' | 'en',
): string[] {
  const who = [personName, postTitle, agencyName].filter(Boolean).join(', ')
  const place = line.position === null ? '' : String(line.position)
  return [
    momentInVietnam(at).slice(0, 19),
    screens[to].journalActs[act] ?? act,
    who,
    place,
    line.digest.slice(0, 16),
  ]
}

function proofRows({ proof, lines }: Passport, to: 'vi' | 'en'): Fact[] {
  const words = evidenceWords[to].passport
  if (!proof) return [[words.proof.head, words.proof.none]]
  return [
    [words.proof.head, `${proof.origin}, ${String(proof.size)}`],
    [words.proof.root, proof.root],
    [words.proof.lines, String(lines.length)],
    ...proof.keys.map((key): Fact => [words.proof.key, key]),
    ...proof.witnesses.map(({ name, madeAt }): Fact => [
      words.proof.witness,
      `${name}, ${momentInVietnam(madeAt)}`,
    ]),
    ...proof.timestamps.map((at): Fact => [words.proof.timestamp, momentInVietnam(at)]),
  ]
}

// What has no words shows its code.
function namedIn(words: object, code: string): string {
  return (words as Readonly<Record<string, string>>)[code] ?? code
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Corrected } from './correction-story.ts'
import type { Crossed } from './crossed.ts'
import type { VouchedHead } from './heads.ts'
import type { KeysHeld } from './keys-of-others.ts'
import type { RecalledContent } from './recalled-content.ts'
import type { Step } from './steps.ts'
import type { Judged } from './verify-bundles.ts'

/** What came of the demonstration. */
export interface Summary {
  installations: VouchedHead[]
  keys: KeysHeld[]
  crossed: Crossed[]
  recall: { agreed: RecalledContent; refusedIsReadable: boolean }
  correction: Omit<Corrected, 'notice' | 'copies'> & { reference: string }
  /** How long the government's installation was gone. */
  secondsGone: number
  verdicts: Judged[]
  steps: Step[]
  seconds: number
}

/** Writes the summary for programs and for people; throws where anything is not as told. */
export async function leaveSummary(summary: Summary, out: string): Promise<void> {
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  const text = textOf(summary)
  await writeFile(join(out, 'summary.md'), text)
  process.stdout.write(`\n${text}`)
  const wrong = whatDoesNotHold(summary)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
}

function whatDoesNotHold({ keys, crossed, recall, correction, verdicts }: Summary): string[] {
  const asked = new Set(crossed.flatMap((each) => each.asked))
  const { agreed, refusedIsReadable } = recall
  const { replaces, abstracts } = correction
  const holds: [boolean, string][] = [
    [asked.has('recall → 15'), 'nobody agreed to the recall'],
    [asked.has('recall → 16'), 'nobody refused the recall'],
    [asked.has('update → 15'), 'nobody agreed to the update'],
    [!agreed.isReadable, 'the recalled copy can still be read'],
    [agreed.inStore.length === 0, 'the recalled copy lies in the store still'],
    [agreed.destroyed.length > 0, 'no hash is kept of the recalled copy'],
    [refusedIsReadable, 'the copy that was kept cannot be read'],
    [replaces.every(({ length }) => length === 1), 'a recipient sees no replacement'],
    [new Set(abstracts).size === 1, 'the update did not reach everybody'],
    ...keys.map(isOwn),
    ...crossed.map(isOnce),
    ...verdicts.flatMap(isJudged),
  ]
  return holds.filter(([is]) => !is).map(([, what]) => what)
}

const isOwn = ({ name, own, ofOthers }: KeysHeld): [boolean, string] => [
  own > 0 && ofOthers.length === 0,
  `${name} holds private keys of ${ofOthers.join(', ')}`,
]

const isOnce = ({ reference, to, arrivals }: Crossed): [boolean, string] => [
  arrivals === 1,
  `${reference} did not arrive once at ${to}`,
]

const isJudged = ({ bundle, outcome, changed }: Judged): [boolean, string][] => [
  [outcome === 'proved', `${bundle} is ${outcome}`],
  [changed.every((each) => each.outcome === 'refuted'), `${bundle} may be changed`],
]

function textOf(summary: Summary): string {
  const { installations, crossed, recall, verdicts, steps, seconds } = summary
  return [
    '# Three installations',
    `\nRun in ${String(seconds)} s.\n`,
    ...table(
      ['Step', 'Seconds'],
      steps.map((step) => [step.name, String(step.seconds)]),
    ),
    '',
    ...table(
      ['Installation', 'Log', 'Lines', 'Countersigned by', 'Timestamp'],
      installations.map(({ name, origin, head }) => [
        ...[name, origin, String(head.size)],
        ...[head.witnesses.map((each) => each.name).join('<br>'), head.timestamps[0]?.madeAt ?? ''],
      ]),
    ),
    '\n## What crossed\n',
    ...table(
      ['Reference', 'From', 'To', 'Way', 'Number', 'States', 'Asked', 'Receipts'],
      crossed.map((each) => [
        ...[each.reference, each.from, each.to, each.carrier, String(each.arrivalNumber)],
        ...[each.states.join(' '), each.asked.join(), String(each.receipts.sender)],
      ]),
    ),
    `\nReceipts are the same on both sides, byte for byte. The recalled copy can ${recall.agreed.isReadable ? 'still' : 'no more'} be read, and of its ${String(recall.agreed.destroyed.length)} files ${String(recall.agreed.inStore.length)} lie in its recipient's store; their hashes are kept. The copy whose recall was refused ${recall.refusedIsReadable ? 'can' : 'cannot'} be read.\n`,
    ...toldOf(summary),
    '## What the stand-alone verifier says\n',
    ...table(
      ['Bundle', 'Verdict', 'Proved', 'Open', 'Refuted', 'With one byte changed'],
      verdicts.map(({ bundle, outcome, findings, changed }) => [
        ...[bundle, outcome, String(findings.proved), String(findings.open)],
        ...[String(findings.refuted), changed.map((each) => each.outcome).join(', ')],
      ]),
    ),
    '\nAnybody may run it in an empty folder, by what they trust from elsewhere; here of a bundle of the Party:\n',
    '    node tamcap-verify.mjs bundles/party-decision.tamcap.zip --trust trust/party-root.pem --trust trust/state-root.pem --trust trust/front-root.pem --log-key trust/party-log.keys --witness-key trust/party-witnesses.keys',
    '',
  ].join('\n')
}

function heldIn(keys: readonly KeysHeld[]): string {
  const held = keys.map(({ name, own }) => `${name} ${String(own)}`).join(', ')
  return `Private keys of bodies and their people on the disks: ${held}; none of who lives in another.\n`
}

function toldOf({ keys, correction, secondsGone }: Summary): string[] {
  const { reference, refused, replaces, abstracts } = correction
  return [
    `${refused.by} refused ${reference} (“${refused.reason ?? ''}”); sent again to ${refused.sentAgainTo}. Both recipients see that it replaces ${replaces.flat()[0] ?? ''}, and hold the updated abstract: “${abstracts[0] ?? ''}”.\n`,
    `The government's installation was gone for ${String(secondsGone)} s while the decision was on its way (SIGKILL): everything arrived, each once.\n`,
    heldIn(keys),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Crossed } from './crossed.ts'
import type { VouchedHead } from './heads.ts'
import type { Judged } from './verify-bundles.ts'

/** What came of the demonstration. */
export interface Summary {
  installations: VouchedHead[]
  crossed: Crossed[]
  recall: { agreedIsReadable: boolean; refusedIsReadable: boolean }
  verdicts: Judged[]
  seconds: number
}

/** Writes the summary for programs and for people; throws where anything is not as told. */
export async function leaveSummary(summary: Summary, out: string): Promise<void> {
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  const text = textOf(summary)
  await writeFile(join(out, 'summary.md'), text)
  process.stdout.write(text)
  const wrong = whatDoesNotHold(summary)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
}

function whatDoesNotHold({ crossed, recall, verdicts }: Summary): string[] {
  const asked = crossed.flatMap((each) => each.asked)
  return [
    !asked.includes('recall → 15') && 'nobody agreed to the recall',
    !asked.includes('recall → 16') && 'nobody refused the recall',
    recall.agreedIsReadable && 'the recalled copy can still be read',
    !recall.refusedIsReadable && 'the copy that was kept cannot be read',
    ...verdicts.map(({ bundle, outcome }) => outcome !== 'proved' && `${bundle} is ${outcome}`),
    ...verdicts.map(
      ({ bundle, changed }) =>
        changed.some(({ outcome }) => outcome !== 'refuted') && `${bundle} may be changed`,
    ),
  ].filter((what) => what !== false)
}

function textOf({ installations, crossed, recall, verdicts, seconds }: Summary): string {
  return [
    '# Three installations',
    `\nRun in ${String(seconds)} s.\n`,
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
    `\nReceipts are the same on both sides, byte for byte. The recalled copy can ${recall.agreedIsReadable ? 'still' : 'no more'} be read; the one whose recall was refused ${recall.refusedIsReadable ? 'can' : 'cannot'}.\n`,
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

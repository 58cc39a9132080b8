import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Crossed } from './crossed.ts'
import type { KeysHeld } from './keys-of-others.ts'
import type { Summary } from './outcome.ts'
import { summaryText } from './summary-text.ts'
import type { Judged } from './verify-bundles.ts'

/** Writes the summary for programs and for people; throws where anything is not as told. */
export async function leaveSummary(summary: Summary, out: string): Promise<void> {
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  const text = summaryText(summary)
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

import { summaryWords } from './summary.data.ts'
import type { Summary } from './outcome.ts'

/** The summary for people, as Markdown: in Vietnamese, then in English. */
export function summaryText(summary: Summary): string {
  return [...told(summary, 'vi'), '\n---\n', ...told(summary, 'en')].join('\n')
}

function told(summary: Summary, to: keyof typeof summaryWords): string[] {
  const words = summaryWords[to]
  const { seconds, steps, recall, correction, secondsGone } = summary
  return [
    `# ${words.title}`,
    `\n${words.ran(seconds)}\n`,
    ...table(
      words.heads.steps,
      steps.map((step) => [words.steps[step.name] ?? step.name, String(step.seconds)]),
    ),
    '',
    ...heads(summary, words.heads.installations),
    `\n## ${words.crossed}\n`,
    ...crossings(summary, words.heads.crossed),
    `\n${words.codes}\n`,
    `${words.recalled(recall)}\n`,
    `${words.corrected(correction)}\n`,
    `${words.gone(secondsGone)}\n`,
    `${words.keys(summary.keys.map(({ name, own }) => `${name} ${String(own)}`).join(', '))}\n`,
    `## ${words.verifier}\n`,
    ...verdicts(summary, words),
    `\n${words.anybody}\n`,
    '    node tamcap-verify.mjs bundles/party-decision.tamcap.zip --trust trust/party-root.pem --trust trust/state-root.pem --trust trust/front-root.pem --log-key trust/party-log.keys --witness-key trust/party-witnesses.keys',
    '',
  ]
}

function heads({ installations }: Summary, head: readonly string[]): string[] {
  return table(
    head,
    installations.map(({ name, origin, head: { size, witnesses, timestamps } }) => [
      ...[name, origin, String(size), witnesses.map((each) => each.name).join('<br>')],
      inVietnam(timestamps[0]?.madeAt),
    ]),
  )
}

function crossings({ crossed }: Summary, head: readonly string[]): string[] {
  return table(
    head,
    crossed.map((each) => [
      ...[each.reference, each.from, each.to, each.carrier, String(each.arrivalNumber)],
      ...[each.states.join(' '), each.asked.join(), String(each.receipts.sender)],
    ]),
  )
}

type Words = (typeof summaryWords)[keyof typeof summaryWords]

function verdicts({ verdicts: judged }: Summary, { heads: { verdicts: head }, outcomes }: Words) {
  return table(
    head,
    judged.map(({ bundle, outcome, findings, changed }) => [
      ...[bundle, outcomes[outcome] ?? outcome, String(findings.proved), String(findings.open)],
      ...[
        String(findings.refuted),
        changed.map((each) => outcomes[each.outcome] ?? each.outcome).join(', '),
      ],
    ]),
  )
}

const moments = new Intl.DateTimeFormat('en-GB', {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' },
})

const inVietnam = (at: string | undefined): string =>
  at ? moments.format(new Date(at)).replace(',', '') : ''

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

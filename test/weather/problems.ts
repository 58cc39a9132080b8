import type { Report } from './report.ts'

/** What is wrong after a trial, in words; none where every message was taken exactly once, with one receipt that both sides hold byte for byte. */
export function problemsOf(reports: readonly [Report, Report], documents: number): string[] {
  const [one, other] = reports
  const all = 4 * documents
  return [
    ...pairProblems(one, other, 'first to second'),
    ...pairProblems(other, one, 'second to first'),
    ...reports.flatMap((report, side) => sideProblems(report, { side, all, documents })),
    ...(one.deliveries.join() === other.deliveries.join() ? [] : ['deliveries differ']),
  ]
}

function pairProblems(sender: Report, receiver: Report, way: string): string[] {
  const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)
  return [
    ...(isSame(sender.left, receiver.taken) ? [] : [`${way}: inbox is not the other's outbox`]),
    ...(isSame(receiver.given, sender.got) ? [] : [`${way}: receipts differ`]),
    ...(Object.keys(sender.got).length === Object.keys(sender.left).length
      ? []
      : [`${way}: a message has no receipt`]),
  ]
}

function sideProblems(
  { outbox, receiptsNotValid, filesNotWhole, deliveries }: Report,
  { side, all, documents }: { side: number; all: number; documents: number },
): string[] {
  const name = `side ${String(side)}`
  const steps = deliveries.filter((line) => line.endsWith(' 06 01 03 05 06')).length
  const twice = deliveries.length - new Set(deliveries.map((line) => line.split(' ', 1)[0])).size
  return [
    ...(outbox['answered'] === all ? [] : [`${name}: outbox ${JSON.stringify(outbox)}`]),
    ...(receiptsNotValid === 0 ? [] : [`${name}: ${String(receiptsNotValid)} receipts not valid`]),
    ...(filesNotWhole === 0 ? [] : [`${name}: ${String(filesNotWhole)} files not whole`]),
    ...(twice === 0 ? [] : [`${name}: ${String(twice)} taken twice`]),
    ...(deliveries.length === 2 * documents
      ? []
      : [`${name}: ${String(deliveries.length)} deliveries`]),
    ...(steps === deliveries.length ? [] : [`${name}: ${String(steps)} deliveries with all steps`]),
  ]
}

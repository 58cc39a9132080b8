import { numbersReasons } from '../../../client/words/reasons/numbers.ts'
import { typeset } from '../../documents/layout/typesetter.ts'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import type { FileReply } from '../../platform/http.ts'
import { printedDay } from '../books/book-line.ts'
import type { printNumberProof as description } from './contract.ts'
import type { NumberProof } from './prove-numbers.ts'
import { proveNumbers } from './queries.ts'

type Proved = NumberProof['series'][number]

/** The proof of numbers as a PDF: the outcome, each series in a line, and beneath what was voided, kept back or found wrong. */
export async function printNumberProof(
  asked: InputOf<typeof description>,
  context: Pick<Context, 'actor' | 'at'>,
): Promise<FileReply> {
  const proof = await proveNumbers(asked, context)
  const data = {
    provedOn: printedDay(dayOf(proof.provedAt)),
    by: context.actor.name,
    holds: proof.holds,
    numbers: proof.numbers,
    bodies: new Set(proof.series.map(({ agencyId }) => agencyId)).size,
    series: proof.series.map(printedSeries),
  }
  const seconds = Math.floor(Date.parse(proof.provedAt) / 1_000)
  const reply = await typeset({ template: 'number-proof.typ', data: JSON.stringify(data), seconds })
  if ('failure' in reply) throw new Error(reply.failure)
  return { bytes: reply.pdf, mediaType: 'application/pdf' }
}

function printedSeries(series: Proved) {
  const { agencyName, book, period, typeName, firstNumber, lastNumber, entered } = series
  return {
    ...{ agencyName, book, period, typeName, firstNumber, lastNumber, entered },
    onPaperOnly: series.onPaperOnly,
    voids: series.voids.length,
    kept: series.kept.length,
    problems: series.problems.length,
    notes: [...startOf(series), ...voidsOf(series), ...keptOf(series)],
    wrong: series.problems.map(({ code, from, to }) => `${range(from, to)}: ${wordsOf(code)}`),
  }
}

function startOf({ start, firstNumber }: Proved): string[] {
  if (!start) return []
  const onPaper = range(1, firstNumber - 1)
  return [`${onPaper} dùng trên giấy: ${start.reason} (${start.setBy}, ${onDay(start.setAt)})`]
}

function voidsOf({ voids }: Proved): string[] {
  return voids.map(
    ({ number, reason, voidedBy, voidedAt }) =>
      `Số ${String(number)} hủy: ${reason} (${voidedBy}, ${onDay(voidedAt)})`,
  )
}

function keptOf({ kept }: Proved): string[] {
  return kept.map(
    ({ number, reason, untilOn, isOver }) =>
      `Số ${String(number)} giữ đến ${printedDay(untilOn)}${isOver ? ', đã quá hạn' : ''}: ${reason}`,
  )
}

function range(from: number, to: number): string {
  return from === to ? `Số ${String(from)}` : `Số ${String(from)}–${String(to)}`
}

function onDay(at: string): string {
  return printedDay(dayOf(at))
}

function wordsOf(code: string): string {
  return (numbersReasons as Record<string, { vi: string }>)[code]?.vi ?? code
}

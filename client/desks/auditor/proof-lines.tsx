import type { proveNumbers } from '../../../server/oversight/number-proof/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { bookWords } from '../../words/books.ts'
import { useFormats, useLanguage, useReason } from '../../words/index.ts'

type Proved = ReplyOf<typeof proveNumbers>['series'][number]

/** A line for each series, and beneath it what explains or breaks it. */
export function ProofLines({ series }: { series: readonly Proved[] }) {
  const words = bookWords[useLanguage()].proof
  return (
    <div class="scroll book-scroll" role="region" aria-label={words.title} tabIndex={0}>
      <table class="table proof-lines">
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((each) => (
            <SeriesRows
              proved={each}
              key={[each.agencyId, each.book, each.period, each.typeCode].join('/')}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SeriesRows({ proved }: { proved: Proved }) {
  const words = bookWords[useLanguage()].proof
  const { problems, agencyName, book, period, typeName } = proved
  const wrong = problems.length
  const amounts = [proved.firstNumber, proved.lastNumber, proved.entered, proved.onPaperOnly]
  return (
    <>
      <tr>
        <td>
          {agencyName}
          <div class="quiet">{book}</div>
        </td>
        <td>{period}</td>
        <td>{typeName}</td>
        {[...amounts, proved.voids.length, proved.kept.length].map((amount, index) => (
          <td key={index}>{amount}</td>
        ))}
        <td class={wrong > 0 ? 'problem' : undefined}>
          {wrong > 0 ? `✗ ${words.bad(wrong)}` : `✓ ${words.good}`}
        </td>
      </tr>
      <Notes proved={proved} />
    </>
  )
}

function Notes({ proved: { problems, ...proved } }: { proved: Proved }) {
  const words = bookWords[useLanguage()].proof
  const reason = useReason()
  const explained = useExplained(proved)
  if (problems.length + explained.length === 0) return null
  return (
    <>
      {problems.map(({ code, from, to }, index) => (
        <tr class="notes" key={`${code}/${String(index)}`}>
          <td class="problem" colSpan={words.columns.length}>
            ✗ {words.range(from, to)}: {reason(code)}
          </td>
        </tr>
      ))}
      {explained.map((text) => (
        <tr class="notes" key={text}>
          <td colSpan={words.columns.length}>{text}</td>
        </tr>
      ))}
    </>
  )
}

/** How each number that no document bears is explained. */
function useExplained({ start, firstNumber, voids, kept }: Omit<Proved, 'problems'>): string[] {
  const words = bookWords[useLanguage()].proof
  const { day, moment } = useFormats()
  const started = start
    ? [
        `${words.range(1, firstNumber - 1)}: ${words.startedBy}. ${start.reason} (${start.setBy}, ${moment(start.setAt)})`,
      ]
    : []
  return [
    ...started,
    ...voids.map(
      ({ number, reason, voidedBy, voidedAt }) =>
        `${words.range(number, number)}: ${words.isVoid}. ${reason} (${voidedBy}, ${moment(voidedAt)})`,
    ),
    ...kept.map(
      ({ number, reason, untilOn, isOver, reservedBy }) =>
        `${words.range(number, number)}: ${isOver ? words.isOver : words.isKept}, ${day(untilOn)}. ${reason} (${reservedBy})`,
    ),
  ]
}

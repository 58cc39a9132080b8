import { ProblemText } from '../../../exchange/problem-text.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import type { ShownPartner } from './shown-partner.ts'

/** How the exchange with an installation goes, in facts. */
export function PartnerFacts({ partner }: { partner: ShownPartner }) {
  const { partners: words } = useExchangeWords()
  const { moment } = useFormats()
  const { address, reachedAt, pausedAt, waiting, carried, refused, oldestAt, problem } = partner
  const { givenUp } = partner
  return (
    <>
      <Facts
        rows={[
          [words.address, <span class="mono">{address}</span>],
          [words.reachedAt, moment(reachedAt) || words.never],
          [words.heldSince, moment(pausedAt)],
          [words.waiting, words.messages(waiting)],
          [words.carried, carried > 0 && words.messages(carried)],
          [words.refused, refused > 0 && <span class="badge bad">{words.messages(refused)}</span>],
          [words.givenUp, givenUp > 0 && words.messages(givenUp)],
          [words.oldest, moment(oldestAt)],
          ...axisRows(partner, words, moment),
        ].map(([name, content]) => [name as string, content || null] as const)}
      />
      {problem !== null && <LastProblem partner={partner} problem={problem} />}
    </>
  )
}

type Words = ReturnType<typeof useExchangeWords>['partners']

function axisRows(
  { id, carrier, systemId, hasSecret, pulledAt }: ShownPartner,
  words: Words,
  moment: (at: string | null) => string,
) {
  if (carrier === 'https') return []
  const secret = hasSecret ? words.secretThere : words.secretMissing(`${String(id)}.secret`)
  return [
    [words.systemId, systemId],
    [words.secret, carrier === 'axis' && secret],
    [words.pulledAt, moment(pulledAt) || words.never],
  ] as const
}

function LastProblem({ partner, problem }: { partner: ShownPartner; problem: string }) {
  const { partners: words } = useExchangeWords()
  const { moment } = useFormats()
  const { failures, nextTryAt, pausedAt } = partner
  const isRetried = failures > 0 && pausedAt === null
  return (
    <div class="note bad">
      <p>
        <strong>{words.lastProblem}</strong>
        {failures > 0 && ` (${words.failures(failures)})`}
      </p>
      <ProblemText problem={problem} />
      {isRetried && (
        <p>
          {words.nextTry} {moment(nextTryAt)}
        </p>
      )}
    </div>
  )
}

import { showExchange } from '../../../../server/exchange/overview/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { GivenUpText } from '../../../exchange/given-up.tsx'
import { ProblemText } from '../../../exchange/problem-text.tsx'
import { RefusalText } from '../../../exchange/refusal-text.tsx'
import { Resend } from '../../../exchange/resend.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import '../../../styles/exchange.css'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats, useWords } from '../../../words/index.ts'
import { Conflicts } from './conflicts.tsx'
import { About, Section } from './section.tsx'

type Exchange = ReplyOf<typeof showExchange>

const everyMilliseconds = 15_000

/** What of one's body has not crossed: what waits, what was refused, what is asked back, and what came twice with different contents. */
export default function ExchangeRoom() {
  const { desks } = useWords()
  const { reply, problem } = useAnswer(showExchange, {}, true, everyMilliseconds)
  return (
    <>
      <div class="toolbar">
        <h1>{desks.exchange}</h1>
      </div>
      <div class="page exchange">
        {problem && <Problem problem={problem} />}
        {reply ? <Overview exchange={reply} /> : !problem && <Loading />}
      </div>
    </>
  )
}

function Overview({ exchange }: { exchange: Exchange }) {
  const { overview } = useExchangeWords()
  const { waiting, refused, givenUp, asked, conflicts } = exchange
  if ([waiting, refused, givenUp, asked, conflicts].every(({ length }) => length === 0))
    return <p class="center">{overview.nothingAtAll}</p>
  return (
    <>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      <Refused refused={refused} />
      {givenUp.length > 0 && <GivenUp givenUp={givenUp} />}
      <Asked asked={asked} />
      <Waiting waiting={waiting} />
    </>
  )
}

function Refused({ refused }: Pick<Exchange, 'refused'>) {
  const words = useExchangeWords()
  const { moment } = useFormats()
  return (
    <Section title={words.overview.refused} count={refused.length}>
      {refused.map((each) => (
        <li class="card bad" key={each.deliveryId}>
          <About about={each} />
          <p class="quiet small">{words.deliveries.refusedBy(each.by, moment(each.at))}</p>
          <RefusalText reason={each.reason} />
          <Resend {...each} />
        </li>
      ))}
    </Section>
  )
}

function GivenUp({ givenUp }: Pick<Exchange, 'givenUp'>) {
  const { overview } = useExchangeWords()
  return (
    <Section title={overview.givenUp} count={givenUp.length}>
      {givenUp.map((each) => (
        <li class="card warn" key={each.deliveryId}>
          <About about={each} />
          <GivenUpText message={each} />
          <Resend {...each} />
        </li>
      ))}
    </Section>
  )
}

function Asked({ asked }: Pick<Exchange, 'asked'>) {
  const words = useExchangeWords()
  const { amendments } = useWords()
  const { moment } = useFormats()
  return (
    <Section title={words.overview.asked} count={asked.length}>
      {asked.map((each) => (
        <li class="card warn" key={each.deliveryId}>
          <About about={each} />
          <p>
            <span class="badge warn">{amendments.kinds[each.kind]}</span> {each.reason}
          </p>
          <p class="quiet small">{words.overview.since(moment(each.askedAt))}</p>
        </li>
      ))}
    </Section>
  )
}

function Waiting({ waiting }: Pick<Exchange, 'waiting'>) {
  const words = useExchangeWords()
  const { partners } = useWords()
  const { moment } = useFormats()
  return (
    <Section title={words.overview.waiting} count={waiting.length}>
      {waiting.map(({ carried, since, ...about }) => (
        <li class="card" key={about.deliveryId}>
          <About about={about} />
          <p>
            <span class="badge">{partners.states[carried.state]}</span> {carried.partnerName}
          </p>
          <p class="quiet small">
            {words.overview.since(moment(since))}
            {carried.attempts > 0 && `, ${partners.attempts(carried.attempts)}`}
            {carried.nextTryAt !== null && `, ${partners.nextTry(moment(carried.nextTryAt))}`}
          </p>
          {carried.problem !== null && <ProblemText problem={carried.problem} />}
        </li>
      ))}
    </Section>
  )
}

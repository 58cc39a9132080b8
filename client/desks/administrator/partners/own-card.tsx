import { showOwnCard } from '../../../../server/exchange/partners/contract.ts'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { fingerprintOf } from './card.ts'
import { Fingerprint } from './fingerprint.tsx'
import { OwnEndings } from './own-endings.tsx'

/** What other installations enter of this one: a file to give them, and the fingerprint that is compared over the telephone. */
export function OwnCard() {
  const { fingerprint: words, partners } = useExchangeWords()
  const { reply, problem } = useAnswer(showOwnCard, {})
  if (problem?.reasons.includes('exchange.no_key')) return <p class="note">{partners.noKey}</p>
  if (!reply) return <Problem problem={problem} />
  const { endings, ...given } = reply
  const card = new TextEncoder().encode(JSON.stringify(given, undefined, 2))
  const address = `data:application/json;base64,${btoa(String.fromCharCode(...card))}`
  return (
    <section class="block">
      <h3>{words.give}</h3>
      <OwnEndings endings={endings} />
      <p>{words.giveNote}</p>
      <p class="quiet">{words.own}</p>
      <Fingerprint sha256={fingerprintOf(reply.certificate) ?? ''} />
      <div class="row-acts">
        <a class="button" href={address} download="the-lien-thong.json">
          {words.download}
        </a>
      </div>
    </section>
  )
}

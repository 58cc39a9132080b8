import { comparePartner } from '../../../../server/exchange/partners/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import { ExpiryNote } from './expiry.tsx'
import { Fingerprint } from './fingerprint.tsx'
import type { ShownPartner } from './shown-partner.ts'

/** The fingerprint of an installation's certificate, and who has compared it with the other side. */
export function Comparison({ partner }: { partner: ShownPartner }) {
  const { fingerprint: words } = useExchangeWords()
  const { moment } = useFormats()
  const { certificateSha256, comparedAt, comparedByName } = partner
  if (certificateSha256 === null) return <p class="quiet">{words.none}</p>
  return (
    <section class="block">
      <h3>{words.theirs}</h3>
      <Fingerprint sha256={certificateSha256} />
      <ExpiryNote expiry={partner.expiry} />
      {comparedAt === null ? (
        <Compare partnerId={partner.id} certificateSha256={certificateSha256} />
      ) : (
        <p class="note good">{words.confirmed(moment(comparedAt), comparedByName ?? '')}</p>
      )}
    </section>
  )
}

function Compare(given: { partnerId: number; certificateSha256: string }) {
  const { fingerprint: words } = useExchangeWords()
  const comparing = useAct(comparePartner)
  return (
    <div class="note">
      <p>
        <strong>{words.unconfirmed}</strong>
      </p>
      <p>{words.howTo}</p>
      <Button
        isBusy={comparing.isRunning}
        onPress={() => {
          void comparing.run(given).then(
            () => tell(words.done),
            () => undefined,
          )
        }}
      >
        {words.confirm}
      </Button>
      <Problem problem={comparing.problem} />
    </div>
  )
}

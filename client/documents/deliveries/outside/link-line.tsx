import { useState } from 'preact/hooks'
import {
  withdrawOutsideLink,
  type listOutsideLinks,
} from '../../../../server/exchange/outside/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { ActButton } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import { RenewDialog, type MadeLink } from './make-dialog.tsx'

type Link = ReplyOf<typeof listOutsideLinks>['links'][number]

const looks = { waiting: '', opened: 'good', over: 'warn', blocked: 'bad', withdrawn: '' } as const

interface LineProps {
  documentId: number
  link: Link
  onMade: (made: MadeLink) => void
}

/** A link: where it stands, and what may be done about it. */
export function LinkLine({ documentId, link, onMade }: LineProps) {
  const { outside: words } = useExchangeWords()
  const withdrawing = useAct(withdrawOutsideLink)
  const [isRenewing, setRenewing] = useState(false)
  const { id: linkId, state, may } = link
  const withdraw = (): void => {
    void withdrawing.run({ documentId, linkId }).then(
      () => tell(words.withdrawn),
      () => undefined,
    )
  }
  return (
    <div>
      <span class={`badge ${looks[state]}`}>{words.states[state]}</span> <Told link={link} />
      <div class="row-acts">
        {may['withdraw']?.length === 0 && (
          <ActButton {...{ may, act: 'withdraw', look: 'plain', onPress: withdraw }}>
            {words.withdraw}
          </ActButton>
        )}
        {may['renew']?.length === 0 && (
          <ActButton {...{ may, act: 'renew', look: 'plain' }} onPress={() => setRenewing(true)}>
            {words.renew}
          </ActButton>
        )}
      </div>
      <Problem problem={withdrawing.problem} />
      {isRenewing && (
        <RenewDialog
          {...{ documentId, linkId, recipientName: link.recipientName, onMade }}
          onClose={() => setRenewing(false)}
        />
      )}
    </div>
  )
}

function Told({ link }: { link: Link }) {
  const { outside: words } = useExchangeWords()
  const { day, moment } = useFormats()
  const { state, openedAt, withdrawnAt, withdrawnByName, madeByName, madeAt } = link
  const told = {
    waiting: `${words.untilOn(day(link.untilOn))}, ${words.triesLeft(link.triesLeft)}`,
    opened: words.openedAt(moment(openedAt)),
    over: words.untilOn(day(link.untilOn)),
    blocked: words.untilOn(day(link.untilOn)),
    withdrawn: words.withdrawnBy(withdrawnByName ?? '', moment(withdrawnAt)),
  }
  return (
    <span class="quiet small">
      {told[state]}; {words.madeBy(madeByName, moment(madeAt))}
    </span>
  )
}

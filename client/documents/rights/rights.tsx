import { useState } from 'preact/hooks'
import {
  endShare,
  narrowDocument,
  showRights,
  widenDocument,
} from '../../../server/documents/rights/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { ActButton } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { useAct, useAnswer } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'
import { ShareDialog } from './share-dialog.tsx'

type Shown = ReplyOf<typeof showRights>
type Share = Shown['shares'][number]
type Asked = 'share' | 'narrow' | undefined

/** Who may see a document, with whom it is shared until when, and what of that awaits a leader's word. */
export function Rights({ documentId }: { documentId: number }) {
  const { rights } = useWords()
  const { reply } = useAnswer(showRights, { documentId })
  const narrowing = useAct(narrowDocument)
  const [asked, ask] = useState<Asked>()
  const close = (): void => {
    ask(undefined)
  }
  if (!reply) return null
  return (
    <section>
      <h3>{rights.title}</h3>
      <p class="quiet">{reply.isNarrowed ? rights.narrowed : rights.bodySees}</p>
      <Unconfirmed changes={reply.changes} />
      <ul class="list-plain">
        {reply.shares.map((share) => (
          <OneShare share={share} key={share.id} />
        ))}
      </ul>
      <RightsButtons shown={reply} documentId={documentId} ask={ask} />
      {asked === 'share' && <ShareDialog documentId={documentId} onClose={close} />}
      {asked === 'narrow' && (
        <TextDialog
          title={rights.narrow}
          label={rights.reason}
          isRequired
          acting={narrowing}
          inputOf={(reason) => ({ documentId, reason: reason ?? '' })}
          onClose={close}
        />
      )}
    </section>
  )
}

function Unconfirmed({ changes }: Pick<Shown, 'changes'>) {
  const { rights } = useWords()
  const formats = useFormats()
  const open = changes.filter(({ outcome }) => outcome === null)
  if (open.length === 0) return null
  return (
    <div class="note">
      {open.map(({ id, kind, changedBy, changedAt }) => (
        <p key={id}>
          {rights.kinds[kind]}, {changedBy}, {formats.moment(changedAt)}: {rights.unconfirmed}
        </p>
      ))}
    </div>
  )
}

function OneShare({ share }: { share: Share }) {
  const { rights } = useWords()
  const formats = useFormats()
  const ending = useAct(endShare)
  const { id, toName, toUnitName, toPostTitle, validTo, endedAt, may } = share
  return (
    <li>
      <p>{[toPostTitle, toUnitName, toName].filter(Boolean).join(', ')}</p>
      <p class="quiet">
        {rights.until} {formats.day(validTo)}
        {endedAt && ` · ${rights.ended} ${formats.moment(endedAt)}`}
      </p>
      {may['end']?.length === 0 && (
        <ActButton
          may={may}
          act="end"
          look="plain"
          onPress={() => void ending.run({ shareId: id })}
        >
          {rights.end}
        </ActButton>
      )}
      <Problem problem={ending.problem} />
    </li>
  )
}

interface ButtonsProps {
  shown: Shown
  documentId: number
  ask: (asked: Asked) => void
}

function RightsButtons({ shown: { may, isNarrowed }, documentId, ask }: ButtonsProps) {
  const { rights } = useWords()
  const widening = useAct(widenDocument)
  return (
    <div class="actions">
      <ActButton
        may={may}
        act="share"
        look="plain"
        onPress={() => {
          ask('share')
        }}
      >
        {rights.share}
      </ActButton>
      <ActButton
        may={may}
        act={isNarrowed ? 'widen' : 'narrow'}
        look="plain"
        onPress={() => {
          if (isNarrowed) void widening.run({ documentId })
          else ask('narrow')
        }}
      >
        {isNarrowed ? rights.widen : rights.narrow}
      </ActButton>
      <Problem problem={widening.problem} />
    </div>
  )
}

import { useState } from 'preact/hooks'
import { listOutsideLinks } from '../../../../server/exchange/outside/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { ActButton, Button } from '../../../parts/button.tsx'
import { useAnswer } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import { LinkLine } from './link-line.tsx'
import { MakeDialog, MadeDialog, type MadeLink } from './make-dialog.tsx'
import { PaperDialog } from './paper-dialog.tsx'

type Listed = ReplyOf<typeof listOutsideLinks>

/** The recipients of a document outside every installation: the links made for them, what went to them on paper, and how to send them more. */
export function OutsideRecipients({ documentId }: { documentId: number }) {
  const { reply } = useAnswer(listOutsideLinks, { documentId })
  if (!reply || (namesOf(reply).length === 0 && !mayMake(reply))) return null
  return <Recipients documentId={documentId} listed={reply} />
}

function Recipients({ documentId, listed }: { documentId: number; listed: Listed }) {
  const { outside: words } = useExchangeWords()
  const [open, setOpen] = useState<{ act: 'link' | 'paper'; name: string }>()
  const [made, setMade] = useState<MadeLink>()
  const close = (): void => setOpen(undefined)
  return (
    <section class="outside">
      <h4>{words.title}</h4>
      <p class="quiet small">{words.note}</p>
      <ul class="cards">
        {namesOf(listed).map((name) => (
          <Recipient
            {...{ documentId, name, listed }}
            key={name}
            onOpen={(act) => setOpen({ act, name })}
            onMade={setMade}
          />
        ))}
      </ul>
      {mayMake(listed) && (
        <Button onPress={() => setOpen({ act: 'link', name: '' })}>{words.other}</Button>
      )}
      {open?.act === 'link' && (
        <MakeDialog
          {...{ documentId, recipientName: open.name }}
          onMade={setMade}
          onClose={close}
        />
      )}
      {open?.act === 'paper' && (
        <PaperDialog documentId={documentId} toName={open.name} onClose={close} />
      )}
      {made && <MadeDialog made={made} onClose={() => setMade(undefined)} />}
    </section>
  )
}

const mayMake = ({ may }: Listed): boolean => may['make']?.length === 0

function namesOf({ recipients, links, posted }: Listed): string[] {
  const named = [
    ...links.map(({ recipientName }) => recipientName),
    ...posted.map(({ toName }) => toName),
  ]
  return [...new Set([...recipients, ...named])]
}

interface RecipientProps {
  documentId: number
  name: string
  listed: Listed
  onOpen: (act: 'link' | 'paper') => void
  onMade: (made: MadeLink) => void
}

function Recipient({ documentId, name, listed, onOpen, onMade }: RecipientProps) {
  const { outside: words } = useExchangeWords()
  const { day } = useFormats()
  const links = listed.links.filter(({ recipientName }) => recipientName === name)
  const posted = listed.posted.filter(({ toName }) => toName === name)
  const isOpened = links.some(({ state }) => state === 'opened')
  return (
    <li class={`card ${isOpened || posted.length > 0 ? 'good' : ''}`}>
      <strong>{name}</strong>
      {links.map((link) => (
        <LinkLine documentId={documentId} link={link} key={link.id} onMade={onMade} />
      ))}
      {posted.map(({ id, postedOn, envelopes }) => (
        <p key={id}>{words.posted(day(postedOn), envelopes)}</p>
      ))}
      {mayMake(listed) && (
        <div class="row-acts">
          <ActButton may={listed.may} act="make" onPress={() => onOpen('link')}>
            {words.make}
          </ActButton>
          <ActButton may={listed.may} act="make" onPress={() => onOpen('paper')}>
            {words.paper}
          </ActButton>
        </div>
      )}
    </li>
  )
}

import { useState } from 'preact/hooks'
import type { FunctionComponent } from 'preact'
import { Button } from '../../../parts/button.tsx'
import { useSession } from '../../../session.ts'
import type { Book, BookDialogProps } from './book-choice.tsx'
import { LendDialog, PostDialog } from './entry-dialogs.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { ReserveDialog, StartDialog } from './number-dialogs.tsx'
import { OpenBookDialog } from './open-book-dialog.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { useBookWords } from './use-book-words.ts'

const dialogs = {
  reserve: ReserveDialog,
  start: StartDialog,
  open: OpenBookDialog,
  paper: PaperDialog,
  hand: HandOverDialog,
  post: PostDialog,
  lend: LendDialog,
} as const satisfies Record<string, FunctionComponent<BookDialogProps>>

type ActName = keyof typeof dialogs

const actsOf: Readonly<Record<Book['kind'], readonly ActName[]>> = {
  outgoing: ['open', 'start', 'reserve', 'paper', 'hand'],
  incoming: ['open', 'start', 'reserve', 'hand'],
  'follow-up': [],
  post: ['post'],
  'kept-copies': ['lend'],
  copies: [],
}

/** What the clerk may do with a book, and the form of each. */
export function BookActs({ book }: { book: Book }) {
  const words = useBookWords()
  const { post } = useSession()
  const [open, setOpen] = useState<ActName>()
  const Form = open && dialogs[open]
  if (!post.roles.includes('clerk')) return null
  return (
    <div class="book-acts no-print">
      {actsOf[book.kind].map((name) => (
        <Button key={name} onPress={() => setOpen(name)}>
          {words[name]}
        </Button>
      ))}
      {Form && <Form book={book} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

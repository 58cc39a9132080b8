import { useWords } from '../words/index.ts'

/** Whether a document was read to its last page, by sign, colour and words. */
export function ReadMark({ isRead }: { isRead: boolean }) {
  const { document: words } = useWords()
  return (
    <span class={isRead ? 'read-mark done' : 'read-mark'}>
      <span aria-hidden="true">{isRead ? '✓' : '○'}</span>
      {isRead ? words.read : words.unread}
    </span>
  )
}

import { useState } from 'preact/hooks'
import type { PostShown } from '../../../server/agencies/contract.ts'
import { ActButton } from '../../parts/button.tsx'
import { Table } from '../../parts/table.tsx'
import { useWords } from '../../words/index.ts'
import type { ShownAgency } from './shown-agency.ts'
import { AppointDialog, RelieveDialog } from './holding-dialogs.tsx'

type Open = { post: PostShown; act: 'appoint' | 'relieve' } | undefined

/** The posts of a body: what each may do, and who holds it. */
export function Posts({ agency }: { agency: ShownAgency }) {
  const { administration: words } = useWords()
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const { posts } = agency
  return (
    <section class="block">
      <h3>{words.posts}</h3>
      {posts.length === 0 ? (
        <p class="quiet">{words.noPosts}</p>
      ) : (
        <Table name={words.posts} heads={[words.postTitle, words.roles, words.holder, words.acts]}>
          {posts.map((post) => (
            <PostRow post={post} agency={agency} onOpen={setOpen} key={post.id} />
          ))}
        </Table>
      )}
      {open?.act === 'appoint' && <AppointDialog post={open.post} onClose={close} />}
      {open?.act === 'relieve' && <RelieveDialog post={open.post} onClose={close} />}
    </section>
  )
}

interface PostRowProps {
  post: PostShown
  agency: ShownAgency
  onOpen: (open: Open) => void
}

function PostRow({ post, agency, onOpen }: PostRowProps) {
  const { administration: words, roles } = useWords()
  return (
    <tr>
      <td>
        <strong>{post.title}</strong>
        {post.unitName && <div class="quiet">{post.unitName}</div>}
      </td>
      <td>
        <span class="chips">
          {post.roles.map((role) => (
            <span class="badge" key={role}>
              {roles[role]}
            </span>
          ))}
        </span>
      </td>
      <td>{post.holderName ?? <span class="badge warn">{words.vacant}</span>}</td>
      <td>
        <PostActs post={post} agency={agency} onOpen={onOpen} />
      </td>
    </tr>
  )
}

function PostActs({ post, agency, onOpen }: PostRowProps) {
  const { administration: words } = useWords()
  return (
    <div class="row-acts">
      <ActButton may={agency.may} act="appoint" onPress={() => onOpen({ post, act: 'appoint' })}>
        {words.appoint}
      </ActButton>
      {post.holderId !== null && (
        <ActButton may={agency.may} act="relieve" onPress={() => onOpen({ post, act: 'relieve' })}>
          {words.relieve}
        </ActButton>
      )}
    </div>
  )
}

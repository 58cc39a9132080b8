import { useState } from 'preact/hooks'
import { AbsenceMark } from '../mandates/absences.tsx'
import { TextField } from '../parts/field.tsx'
import { useWords } from '../words/index.ts'
import { useHeldPosts, usePostsByUnit, type HeldPost } from './posts.ts'

/** What each named post is asked to do. */
export type Roles = ReadonlyMap<number, Role>

type Role = 'lead' | 'cooperate' | 'inform'

const columns: readonly Role[] = ['lead', 'cooperate', 'inform']
const fewPosts = 8

interface AssigneesProps {
  roles: Roles
  onRoles: (roles: Roles) => void
}

/** The posts of one's body by unit: exactly one leads, any others cooperate or are informed. */
export function Assignees({ roles, onRoles }: AssigneesProps) {
  const { tasks: words, forms } = useWords()
  const [text, setText] = useState('')
  const posts = useHeldPosts()
  const units = usePostsByUnit(posts, text)
  return (
    <div class="assignees">
      {posts.length > fewPosts && (
        <TextField label={words.findPost} type="search" value={text} onValue={setText} />
      )}
      <div class="scroll" tabIndex={0} role="group" aria-label={words.assignees}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.assignees}</th>
              {columns.map((role) => (
                <th scope="col" key={role}>
                  {forms[role]}
                </th>
              ))}
            </tr>
          </thead>
          {units.map(([unit, held]) => (
            <UnitRows unit={unit} held={held} roles={roles} onRoles={onRoles} key={unit} />
          ))}
        </table>
      </div>
      <p class="quiet small">{words.leadNeeded}</p>
    </div>
  )
}

function UnitRows({ unit, held, ...rest }: AssigneesProps & { unit: string; held: HeldPost[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {unit}
        </th>
      </tr>
      {held.map((post) => (
        <PostRow post={post} {...rest} key={post.id} />
      ))}
    </tbody>
  )
}

function PostRow({ post, roles, onRoles }: AssigneesProps & { post: HeldPost }) {
  const { forms } = useWords()
  return (
    <tr>
      <th scope="row">
        <strong>{post.holderName}</strong>
        <span class="quiet">{post.title}</span> <AbsenceMark postId={post.id} />
      </th>
      {columns.map((role) => (
        <td key={role}>
          <label>
            <span class="visually-hidden">
              {forms[role]}: {post.holderName}, {post.title}
            </span>
            <input
              type={role === 'lead' ? 'radio' : 'checkbox'}
              name={role}
              required={role === 'lead'}
              checked={roles.get(post.id) === role}
              onChange={(event) => {
                onRoles(given(roles, post.id, event.currentTarget.checked ? role : undefined))
              }}
            />
          </label>
        </td>
      ))}
    </tr>
  )
}

// One role a post, one lead in all.
function given(roles: Roles, postId: number, role: Role | undefined): Roles {
  const others = [...roles].filter(
    ([id, held]) => id !== postId && !(role === 'lead' && held === 'lead'),
  )
  return new Map(role ? [...others, [postId, role]] : others)
}

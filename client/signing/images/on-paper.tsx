import { useSession } from '../../session.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import '../../styles/sign-desk.css'

/** Whose image: a person's signature, or a body's seal. */
export type ImageKind = 'signature' | 'seal'

interface OnPaperProps {
  kind: ImageKind
  /** The address of the image; nothing leaves its place empty. */
  image: string | undefined
}

/** Signature and seal as they stand on a page, in their real proportions: the seal over the left third of the signature (Decree 30/2020, Annex I). */
export function OnPaper({ kind, image }: OnPaperProps) {
  const { images: words } = useSignDeskWords()
  const { title, name } = useSigner(kind)
  return (
    <figure class="on-paper">
      <div class="sheet">
        <p class="title">{title}</p>
        <div class="cell">
          <Picture kind="signature" image={kind === 'signature' ? image : undefined} />
          <Picture kind="seal" image={kind === 'seal' ? image : undefined} />
        </div>
        <p class="name">{name}</p>
      </div>
      <figcaption class="quiet small">{words.preview}</figcaption>
    </figure>
  )
}

function Picture({ kind, image }: OnPaperProps) {
  const { images: words } = useSignDeskWords()
  if (!image) return <div class={`${kind} empty`} />
  return (
    <div class={kind}>
      <img src={image} alt={words[kind]} />
    </div>
  )
}

// One's own signature stands under one's own name; a seal under anybody's.
function useSigner(kind: ImageKind): { title: string; name: string } {
  const { images: words } = useSignDeskWords()
  const { post, person } = useSession()
  if (kind === 'seal') return { title: words.someTitle, name: words.someName }
  return { title: post.title.toLocaleUpperCase('vi'), name: person.name }
}

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
  const { post, person } = useSession()
  return (
    <figure class="on-paper">
      <div class="sheet">
        <p class="title">{post.title.toLocaleUpperCase('vi')}</p>
        <div class="signature">
          {kind === 'signature' && image && <img src={image} alt={words.signature} />}
          <div class={kind === 'seal' && image ? 'seal' : 'seal empty'}>
            {kind === 'seal' && image && <img src={image} alt={words.seal} />}
          </div>
        </div>
        <p class="name">{person.name}</p>
      </div>
      <figcaption class="quiet small">{words.preview}</figcaption>
    </figure>
  )
}

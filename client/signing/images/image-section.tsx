import { useState } from 'preact/hooks'
import type { showSealImage } from '../../../server/signing/images/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import type { Files } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Facts } from '../../parts/facts.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { tell } from '../../parts/toast.ts'
import type { Acting } from '../../query.ts'
import { useFormats } from '../../words/index.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import { OnPaper, type ImageKind } from './on-paper.tsx'
import { useAddress } from './use-image.ts'

type Image = ReplyOf<typeof showSealImage>['image']
/** Sends the chosen file. */
export type Registering = Pick<Acting<never, unknown>, 'isRunning' | 'problem'> & {
  send: (files: Files) => Promise<unknown>
}

interface ImageSectionProps {
  kind: ImageKind
  /** What is registered; nothing while it is asked for. */
  image: Image | undefined
  /** The address of its picture. */
  address: string | undefined
  /** Absent where somebody else registers it. */
  registering?: Registering
}

/** An image that is printed on documents: as it stands on paper, what is known of it, and a button to register another. */
export function ImageSection({ kind, image, address, registering }: ImageSectionProps) {
  const { images: words } = useSignDeskWords()
  if (image === undefined) return null
  return (
    <section class="block">
      <h2>{words[kind]}</h2>
      <p class="quiet small">{registering ? words[`${kind}Note`] : words.sealByAdministrator}</p>
      {image ? <Known image={image} /> : <p>{words.drawn}</p>}
      {image && <OnPaper kind={kind} image={address} />}
      {registering && <RegisterButton kind={kind} isKnown={image !== null} {...{ registering }} />}
    </section>
  )
}

interface RegisterButtonProps {
  kind: ImageKind
  isKnown: boolean
  registering: Registering
}

function RegisterButton({ kind, isKnown, registering }: RegisterButtonProps) {
  const { images: words } = useSignDeskWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="actions">
      <Button onPress={() => setOpen(true)}>{isKnown ? words.replace : words.register}</Button>
      {isOpen && (
        <ImageDialog kind={kind} registering={registering} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}

function Known({ image }: { image: NonNullable<Image> }) {
  const { images: words } = useSignDeskWords()
  const { moment } = useFormats()
  return (
    <Facts
      rows={[
        [words.by, image.registeredBy],
        [words.at, moment(image.registeredAt)],
        [words.size, words.pixels(image.width, image.height)],
      ]}
    />
  )
}

interface ImageDialogProps {
  kind: ImageKind
  registering: Registering
  onClose: () => void
}

function ImageDialog({ kind, registering, onClose }: ImageDialogProps) {
  const { images: words } = useSignDeskWords()
  const [file, setFile] = useState<File>()
  const address = useAddress(file)
  return (
    <FormDialog
      title={words[kind]}
      submit={words.register}
      onClose={onClose}
      isBusy={registering.isRunning}
      problem={registering.problem}
      onSubmit={async () => {
        await registering.send({ file: file ? [file] : [] })
        tell(words.registered)
      }}
    >
      <p class="quiet small">{words[`${kind}Note`]}</p>
      <FileDrop label={words.file} accept="image/png" onFile={setFile} isRequired />
      <OnPaper kind={kind} image={address} />
    </FormDialog>
  )
}

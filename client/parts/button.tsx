import type { ComponentChildren } from 'preact'
import { useReason } from '../words/index.ts'
import { Why } from './why.tsx'

interface ButtonProps {
  children: ComponentChildren
  onPress?: () => void
  type?: 'button' | 'submit'
  look?: 'primary' | 'plain'
  isBusy?: boolean
  /** What a button with only a drawing shows when pointed at. */
  tip?: string
  /** The key that does the same; a consonant, so that Telex typing never takes it. */
  shortcut?: string | undefined
  /** Whether what the button opens is open. */
  isOpen?: boolean
}

/** A button; while busy it takes no second press. */
export function Button({
  children,
  onPress,
  type = 'button',
  look,
  isBusy,
  shortcut,
  tip,
  isOpen,
}: ButtonProps) {
  return (
    <button
      type={type}
      title={tip}
      class={`button ${look ?? ''}`}
      aria-disabled={isBusy ? 'true' : undefined}
      aria-keyshortcuts={shortcut}
      aria-expanded={isOpen}
      onClick={(event) => {
        if (isBusy) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut.replace('Shift+', '⇧ ').toUpperCase()}</kbd>}
    </button>
  )
}

/** What one may do next, as the answer said: for each act the reasons why not. */
export type May = Record<string, readonly string[]>

interface ActButtonProps extends Omit<ButtonProps, 'type'> {
  may: May
  act: string
}

/** The button of an act: lit by the answer's `may`, or greyed with the reasons as its tip; absent where the answer does not speak of it. */
export function ActButton({ may, act, onPress, ...rest }: ActButtonProps) {
  const reason = useReason()
  const why = may[act]
  if (!why) return null
  if (why.length === 0) return <Button {...rest} {...(onPress ? { onPress } : {})} />
  return (
    <Why why={why.map(reason).join(' ')}>
      {(tied) => (
        <button type="button" class="button" {...tied}>
          {rest.children}
        </button>
      )}
    </Why>
  )
}

import { Button } from '../parts/button.tsx'
import { useWords } from '../words/index.ts'
import { holdKey, useOpenedKey } from './key.ts'

/** Which key is opened in this sitting, and how to forget it. */
export function KeyState() {
  const { key: words } = useWords()
  const held = useOpenedKey()
  if (!held) return <span>{words.needed}</span>
  return (
    <span>
      {words.opened(held.name)}
      <Button
        look="plain"
        onPress={() => {
          holdKey(undefined)
        }}
      >
        {words.forget}
      </Button>
    </span>
  )
}

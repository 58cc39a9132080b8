import { Button } from '../../parts/button.tsx'
import { whereIs } from './movable-box.tsx'
import type { Moved, Name } from './geometry.ts'
import { usePlaceWords } from './words.ts'

/** What was moved and where to, and the way back. */
export function MovedNote({ moved, onBack }: { moved: Moved; onBack: () => void }) {
  const words = usePlaceWords()
  const names = Object.keys(moved) as Name[]
  if (names.length === 0) return null
  return (
    <span class="moved-note" role="status">
      {words.moved}:{' '}
      {names.map((name) => {
        const place = moved[name]
        return place && `${words.names[name]} ${whereIs(place, words.at)}. `
      })}
      <Button look="plain" onPress={onBack}>
        {words.back}
      </Button>
    </span>
  )
}

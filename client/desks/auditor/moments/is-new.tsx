import { useLanguage } from '../../../words/index.ts'
import { momentWords } from '../../../words/moments.ts'

/** Marks what the act at hand changed, by sign and word. */
export function IsNew({ isChanged }: { isChanged: boolean }) {
  const { isNew } = momentWords[useLanguage()]
  if (!isChanged) return null
  return (
    <span class="badge warn">
      <span aria-hidden="true">●</span> {isNew}
    </span>
  )
}

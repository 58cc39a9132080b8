import { reasons, type Reason } from '../../platform/refusal.ts'

/** The most searches that a person keeps. */
const mostSaved = 50

/** Reasons why a person may not keep one more search under this name; none means they may. */
export function whyNotSave(name: string, saved: readonly { name: string }[]): Reason[] {
  return reasons(
    [saved.some((each) => each.name === name), 'search.name_taken'],
    [saved.length >= mostSaved, 'search.too_many'],
  )
}

import { answers } from './query.ts'

const pauseMilliseconds = 300
let pending: ReturnType<typeof setTimeout> | undefined

// Many acts in a moment make one round of fetching; only what is on the screen is fetched.
function refresh(): void {
  pending ??= setTimeout(() => {
    pending = undefined
    void answers.invalidateQueries()
  }, pauseMilliseconds)
}

/** Listens to what changes in one's body, until told to stop. */
export function listenLive(): () => void {
  const stream = new EventSource('/api/live')
  stream.addEventListener('message', refresh)
  stream.addEventListener('open', refresh)
  return () => {
    stream.close()
  }
}

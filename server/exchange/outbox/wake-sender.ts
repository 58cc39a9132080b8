let wake: () => void = () => undefined

/** Names who is woken when something was queued; the sender does so when it starts. */
export function wakenBy(waken: () => void): void {
  wake = waken
}

/** Tells the sender, if one runs in this process, that something is to leave. */
export function wakeSender(): void {
  wake()
}

/** What a witness answered. */
export interface Answer {
  status: number
  mediaType: string
  text: string
}

const mostMilliseconds = 20_000
const mostCharacters = 100_000

/** Hands a submission to a witness and gives its answer, whatever its status; throws where it is not reached. Source: C2SP tlog-witness, “add-checkpoint” */
export async function submit(address: string, body: string): Promise<Answer> {
  const response = await fetch(`${address.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    redirect: 'error',
    signal: AbortSignal.timeout(mostMilliseconds),
  })
  const text = (await response.text()).slice(0, mostCharacters)
  return { status: response.status, mediaType: response.headers.get('content-type') ?? '', text }
}

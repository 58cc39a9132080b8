import { useEffect } from 'preact/hooks'
import { showSession } from '../server/agencies/contract.ts'
import { listenLive } from './live.ts'
import { Loading } from './parts/loading.tsx'
import { useAnswer, type Asked } from './query.ts'
import { SessionPlace, type Session } from './session.ts'
import { Shell } from './shell.tsx'
import { SignIn } from './sign-in.tsx'
import { Problem } from './parts/problem.tsx'
import { rememberedLanguage, WordsPlace } from './words/index.ts'

/** Signed in: the desk. Not signed in: the door, which opens where one was. */
export function Gate() {
  const asked = useAnswer(showSession, {})
  const session = asked.problem?.status === 401 ? undefined : asked.reply
  const postId = session?.post.id
  useEffect(() => (postId ? listenLive() : undefined), [postId])
  const language = session?.person.language ?? rememberedLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <WordsPlace.Provider value={language}>
      {session ? <Desk session={session} /> : <Door asked={asked} />}
    </WordsPlace.Provider>
  )
}

// Another post is another desk: nothing half-filled goes from one to the other.
function Desk({ session }: { session: Session }) {
  return (
    <SessionPlace.Provider value={session}>
      <Shell key={session.post.id} />
    </SessionPlace.Provider>
  )
}

function Door({ asked: { problem, isLoading } }: { asked: Asked<Session> }) {
  if (isLoading) return <Loading />
  if (problem?.status === 401) return <SignIn why={problem} />
  return (
    <main>
      <Problem problem={problem} />
    </main>
  )
}

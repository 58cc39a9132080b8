import { useEffect } from 'preact/hooks'
import { showSession } from '../server/agencies/contract.ts'
import { listenLive } from './live.ts'
import { Loading } from './parts/loading.tsx'
import { useAnswer } from './query.ts'
import { SessionPlace } from './session.ts'
import { Shell } from './shell.tsx'
import { SignIn } from './sign-in.tsx'
import { Problem } from './parts/problem.tsx'
import { rememberedLanguage, WordsPlace } from './words/index.ts'

/** Signed in: the desk. Not signed in: the door. */
export function Gate() {
  const { reply: session, problem, isLoading } = useAnswer(showSession, {})
  const isOut = problem?.status === 401
  useEffect(() => (session && !isOut ? listenLive() : undefined), [session?.post.id, isOut])
  const language = session?.person.language ?? rememberedLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <WordsPlace.Provider value={language}>
      {inside({ session: isOut ? undefined : session, problem, isLoading })}
    </WordsPlace.Provider>
  )
}

function inside({ session, problem, isLoading }: ReturnType<typeof useSessionAnswer>) {
  if (session) {
    return (
      <SessionPlace.Provider value={session}>
        <Shell />
      </SessionPlace.Provider>
    )
  }
  if (isLoading) return <Loading />
  return problem?.status === 401 ? <SignIn why={problem} /> : <Problem problem={problem} />
}

type useSessionAnswer = () => {
  session: ReturnType<typeof useAnswer<typeof showSession>>['reply']
  problem: ReturnType<typeof useAnswer>['problem']
  isLoading: boolean
}

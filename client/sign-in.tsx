import { useState } from 'preact/hooks'
import { listDemonstrationPeople, openSession } from '../server/agencies/contract.ts'
import type { ReplyOf } from '../server/platform/endpoint.ts'
import type { CallProblem } from './call.ts'
import { Button } from './parts/button.tsx'
import { TextField } from './parts/field.tsx'
import { Problem } from './parts/problem.tsx'
import { useAnswer, usePassing } from './query.ts'
import { useWords } from './words/index.ts'

type Demonstrated = ReplyOf<typeof listDemonstrationPeople>['people'][number]

const notYet = 'session.not_signed_in'

/** The door: log-in and password, and in a demonstration who may be tried. */
export function SignIn({ why }: { why: CallProblem | undefined }) {
  const { name, tagline } = useWords()
  const [logIn, setLogIn] = useState('')
  const [password, setPassword] = useState('')
  const opening = usePassing(openSession)
  const problem = opening.problem ?? (why?.reasons.includes(notYet) ? undefined : why)
  const submitted = (event: Event): void => {
    event.preventDefault()
    if (opening.isRunning) return
    void opening.run({ logIn, password }).catch(() => undefined)
  }
  return (
    <main class="door">
      <form onSubmit={submitted}>
        <div class="door-title">
          <img src="/icon.svg" width="44" height="44" alt="" />
          <div>
            <h1>{name}</h1>
            <p class="quiet">{tagline}</p>
          </div>
        </div>
        <LogInFields
          logIn={logIn}
          onLogIn={setLogIn}
          password={password}
          onPassword={setPassword}
        />
        <Problem problem={problem} />
        <Submit isBusy={opening.isRunning} />
      </form>
      <DemonstrationPeople
        onChoose={(person) => {
          setLogIn(person.logIn)
          setPassword(person.password)
        }}
      />
    </main>
  )
}

interface LogInFieldsProps {
  logIn: string
  onLogIn: (logIn: string) => void
  password: string
  onPassword: (password: string) => void
}

function LogInFields({ logIn, onLogIn, password, onPassword }: LogInFieldsProps) {
  const { signIn } = useWords()
  return (
    <>
      <TextField
        label={signIn.logIn}
        value={logIn}
        onValue={onLogIn}
        autoComplete="username"
        isRequired
      />
      <TextField
        label={signIn.password}
        value={password}
        onValue={onPassword}
        type="password"
        autoComplete="current-password"
        isRequired
      />
    </>
  )
}

function Submit({ isBusy }: { isBusy: boolean }) {
  const { signIn } = useWords()
  return (
    <Button type="submit" look="primary" isBusy={isBusy}>
      {signIn.submit}
    </Button>
  )
}

function DemonstrationPeople({ onChoose }: { onChoose: (person: Demonstrated) => void }) {
  const { signIn, systems } = useWords()
  const people = useAnswer(listDemonstrationPeople, {}).reply?.people ?? []
  if (people.length === 0) return null
  return (
    <section class="people">
      <h2>{signIn.demonstration}</h2>
      <p class="quiet small">{signIn.demonstrationNote}</p>
      {(['party', 'state', 'front'] as const).map((system, index) => (
        <details key={system} open={index === 0}>
          <summary>{systems[system]}</summary>
          <div class="grid">
            {people
              .filter((person) => person.system === system)
              .map((person) => (
                <button
                  type="button"
                  class="button person"
                  key={person.logIn}
                  onClick={() => {
                    onChoose(person)
                  }}
                >
                  <strong>{person.title}</strong>
                  <span class="quiet small">{person.agencyName}</span>
                  <span class="mono">{person.logIn}</span>
                </button>
              ))}
          </div>
        </details>
      ))}
    </section>
  )
}

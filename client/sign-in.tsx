import { useState } from 'preact/hooks'
import { listDemonstrationPeople, openSession } from '../server/agencies/contract.ts'
import type { ReplyOf } from '../server/platform/endpoint.ts'
import type { CallProblem } from './call.ts'
import { Button } from './parts/button.tsx'
import { TextField } from './parts/field.tsx'
import { Problem } from './parts/problem.tsx'
import { useAct, useAnswer } from './query.ts'
import { useWords } from './words/index.ts'

type Demonstrated = ReplyOf<typeof listDemonstrationPeople>['people'][number]

const notYet = 'session.not_signed_in'

/** The door: log-in and password, and in a demonstration who may be tried. */
export function SignIn({ why }: { why: CallProblem | undefined }) {
  const { signIn, name, tagline } = useWords()
  const [logIn, setLogIn] = useState('')
  const [password, setPassword] = useState('')
  const opening = useAct(openSession)
  const problem = opening.problem ?? (why?.reasons.includes(notYet) ? undefined : why)
  const submitted = (event: Event): void => {
    event.preventDefault()
    if (!opening.isRunning) void opening.run({ logIn, password }).catch(() => undefined)
  }
  return (
    <main class="door">
      <form onSubmit={submitted}>
        <div>
          <h1>{name}</h1>
          <p class="quiet">{tagline}</p>
        </div>
        <TextField
          label={signIn.logIn}
          value={logIn}
          onValue={setLogIn}
          autoComplete="username"
          isRequired
        />
        <TextField
          label={signIn.password}
          value={password}
          onValue={setPassword}
          type="password"
          autoComplete="current-password"
          isRequired
        />
        <Problem problem={problem} />
        <Button type="submit" look="primary" isBusy={opening.isRunning}>
          {signIn.submit}
        </Button>
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

import { useEffect, useState } from 'preact/hooks'
import { CallProblem } from '../call.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { useKeyWords } from './key-words.ts'
import type { RemoteKey } from './key.ts'

interface Question {
  key: RemoteKey
  answer: (password: string) => void
  leave: () => void
}

let asked: Question | undefined
let show: ((question: Question | undefined) => void) | undefined

/** Asks the owner of a remote key for the password of one signature; refused when they leave. */
export function askOneTime(key: RemoteKey): Promise<string> {
  return new Promise((resolve, reject) => {
    const done = () => {
      asked = undefined
      show?.(undefined)
    }
    asked = {
      key,
      answer: (password) => {
        done()
        resolve(password)
      },
      leave: () => {
        done()
        reject(new CallProblem(0, { reasons: ['key.not_allowed'] }))
      },
    }
    show?.(asked)
  })
}

/** Where a key's question appears while something is being signed. */
export function KeyQuestion() {
  const [question, setQuestion] = useState(asked)
  useEffect(() => {
    show = setQuestion
    return () => {
      show = undefined
    }
  }, [])
  return question ? <OneTimeDialog question={question} /> : null
}

function OneTimeDialog({ question }: { question: Question }) {
  const words = useKeyWords()
  const [password, setPassword] = useState('')
  return (
    <FormDialog
      title={words.oneTimeTitle}
      submit={words.allow}
      onClose={question.leave}
      onSubmit={() => {
        question.answer(password)
        return Promise.resolve()
      }}
    >
      <p class="quiet small">{words.oneTimeNote(question.key.name)}</p>
      <TextField
        label={words.oneTime}
        autoComplete="one-time-code"
        value={password}
        onValue={setPassword}
        isRequired
      />
    </FormDialog>
  )
}

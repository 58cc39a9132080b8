import { useState } from 'preact/hooks'
import { addPhrase, listPhrases, removePhrase } from '../../server/routing/pen/contract.ts'
import { Button } from '../parts/button.tsx'
import { TextArea } from '../parts/field.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct, useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'

interface InstructionTextProps {
  text: string
  onText: (text: string) => void
}

/** The words of an instruction, free or from stock phrases, which leaders keep for their body and everybody for themselves. */
export function InstructionText({ text, onText }: InstructionTextProps) {
  const { forms, tasks: words, pen } = useWords()
  const { reply } = useAnswer(listPhrases, {})
  const [isKeeping, setKeeping] = useState(false)
  const kept = reply?.phrases ?? []
  const phrases = kept.length > 0 ? kept.map((phrase) => phrase.text) : forms.phrases
  return (
    <>
      <TextArea label={forms.instruction} value={text} onValue={onText} isRequired />
      <div class="chips" role="group" aria-label={words.phrases}>
        {phrases.map((phrase) => (
          <button
            type="button"
            class="chip phrase"
            key={phrase}
            onClick={() => {
              onText([text.trim(), phrase].filter(Boolean).join(' '))
            }}
          >
            {phrase}
          </button>
        ))}
        <Button look="plain" onPress={() => setKeeping(!isKeeping)}>
          {pen.managePhrases}
        </Button>
      </div>
      {isKeeping && <KeepPhrases text={text} phrases={kept} may={reply?.may ?? {}} />}
    </>
  )
}

interface KeepProps {
  text: string
  phrases: readonly { id: number; text: string; isOwn: boolean }[]
  may: Record<string, readonly string[]>
}

function KeepPhrases({ text, phrases, may }: KeepProps) {
  const { pen } = useWords()
  const adding = useAct(addPhrase)
  const [isShared, setShared] = useState(false)
  const mayShare = may['addForBody']?.length === 0
  const add = (): void => {
    if (text.trim() === '') return
    void adding.run({ text, isOwn: !isShared }).catch(() => undefined)
  }
  return (
    <div class="keep-phrases">
      <Button onPress={add} isBusy={adding.isRunning}>
        {pen.addPhrase}
      </Button>
      {mayShare && (
        <label>
          <input
            type="checkbox"
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          {pen.forBody}
        </label>
      )}
      <KeptPhrases phrases={phrases.filter(({ isOwn }) => isOwn || mayShare)} />
      <Problem problem={adding.problem} />
    </div>
  )
}

function KeptPhrases({ phrases }: Pick<KeepProps, 'phrases'>) {
  const { pen } = useWords()
  const removing = useAct(removePhrase)
  return (
    <ul class="list-plain">
      {phrases.map(({ id, text }) => (
        <li key={id}>
          {text}{' '}
          <button
            type="button"
            aria-label={pen.removePhrase(text)}
            onClick={() => {
              void removing.run({ phraseId: id }).catch(() => undefined)
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

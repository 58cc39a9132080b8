import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { useVerifyWords } from './words.ts'

/** Asks for the code that is printed on a document. */
export function CodeForm({ code }: { code: string | undefined }) {
  const words = useVerifyWords()
  const [, go] = useLocation()
  const [typed, setTyped] = useState(grouped(code ?? ''))
  const [isWrong, setWrong] = useState(code !== undefined && normalCode(code) === undefined)
  const submitted = (event: Event): void => {
    event.preventDefault()
    const found = normalCode(typed)
    setWrong(found === undefined)
    if (found) go(`/verify/${grouped(found)}`)
  }
  return (
    <form class="code-form" onSubmit={submitted}>
      <Field label={words.code} hint={words.codeHint} wrong={isWrong ? words.codeWrong : undefined}>
        {(tied) => (
          <input
            class="input mono"
            {...tied}
            autoComplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit">{words.look}</Button>
    </form>
  )
}

/** A code as the server takes it; nothing where it is none. O, I and L are read as the digits they look like. */
export function normalCode(code: string): string | undefined {
  const text = code.toUpperCase().replace(/[\s-]/g, '')
  const read = text.replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(read) ? read : undefined
}

const grouped = (code: string): string =>
  code
    .replace(/[\s-]/g, '')
    .match(/.{1,4}/g)
    ?.join('-') ?? ''

import { useEffect, useState } from 'preact/hooks'
import { useSearchParams } from 'wouter-preact'
import { listAgencies, showAgency } from '../../server/agencies/contract.ts'
import { listTypes } from '../../server/documents/contract.ts'
import { Button } from '../parts/button.tsx'
import { dayFrom } from '../parts/day-field.tsx'
import { Filter } from '../parts/filter.tsx'
import { useFilter } from '../parts/filters.ts'
import { useRested } from '../parts/rested.ts'
import { useAnswer } from '../query.ts'
import { useSession } from '../session.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { useSearchWords } from '../words/search.ts'
import { filterNames } from './asked.ts'

/** By what a search may be narrowed, in the order people ask. */
export function SearchFilters() {
  const words = useSearchWords()
  const { stages } = useWords()
  const [, setSearch] = useSearchParams()
  const [cleared, setCleared] = useState(0)
  const clear = (): void => {
    setSearch(without, { replace: true })
    setCleared(cleared + 1)
  }
  const ways = [
    ['incoming', words.incoming],
    ['outgoing', words.outgoing],
  ] as const
  return (
    <div class="narrowed" role="group" aria-label={words.narrowed} key={cleared}>
      <Choice name="direction" label={words.direction} all={words.everyDirection} options={ways} />
      <Choice name="stage" label={words.everyStage} options={Object.entries(stages)} />
      <Types />
      <Units />
      <Bodies />
      <Typed name="number" label={words.number} kept={numberFrom} isShort />
      <Typed name="issuer" label={words.issuer} />
      <Typed name="signer" label={words.signer} />
      <Typed name="from" label={words.from} kept={dayFrom} shownAs={dayText} isShort />
      <Typed name="to" label={words.to} kept={dayFrom} shownAs={dayText} isShort />
      <Button onPress={clear}>{words.clear}</Button>
    </div>
  )
}

const asTyped = (text: string): string => text
const dayText = (day: string): string => day.split('-').reverse().join('/')
const numberFrom = (text: string): string | undefined =>
  /^\d{0,9}$/.test(text) ? text.replace(/^0+/, '') : undefined

function without(search: URLSearchParams): URLSearchParams {
  for (const name of filterNames) search.delete(name)
  return search
}

interface ChoiceProps {
  name: (typeof filterNames)[number]
  label: string
  all?: string
  options: readonly (readonly [value: string, text: string])[]
}

function Choice({ name, label, all = label, options }: ChoiceProps) {
  const [value, setValue] = useFilter(name)
  return <Filter label={label} value={value} onValue={setValue} all={all} options={options} />
}

function Types() {
  const { everyType } = useSearchWords()
  const language = useLanguage()
  const { reply } = useAnswer(listTypes, {})
  const options = reply?.types.map(({ code, [language]: name }) => [code, name] as const)
  return <Choice name="typeCode" label={everyType} options={options ?? []} />
}

function Units() {
  const { unit, everyUnit } = useSearchWords()
  const { agency } = useSession()
  const { reply } = useAnswer(showAgency, { agencyId: agency.id })
  if (!reply?.units.length) return null
  const options = reply.units.map(({ id, name }) => [String(id), name] as const)
  return <Choice name="unitId" label={unit} all={everyUnit} options={options} />
}

// Only auditors look into other bodies.
function Bodies() {
  const { body, everyBody } = useSearchWords()
  const isAuditor = useSession().post.roles.includes('auditor')
  const { reply } = useAnswer(listAgencies, {}, isAuditor)
  if (!reply) return null
  const options = reply.agencies.map(({ id, name }) => [String(id), name] as const)
  return <Choice name="agencyId" label={body} all={everyBody} options={options} />
}

interface TypedProps {
  name: (typeof filterNames)[number]
  label: string
  /** What the address keeps of what is typed; undefined for what is not finished or wrong. */
  kept?: (text: string) => string | null | undefined
  shownAs?: (value: string) => string
  isShort?: boolean
}

/** A filter that is typed; asked for once the typing rests, and only when it makes sense. */
function Typed({ name, label, kept = asTyped, shownAs = asTyped, isShort }: TypedProps) {
  const [value, setValue] = useFilter(name)
  const [text, setText] = useState(shownAs(value))
  const rested = useRested(text.trim())
  const asked = kept(rested)
  useEffect(() => {
    if (asked !== undefined && (asked ?? '') !== value) setValue(asked ?? '')
  }, [asked])
  return (
    <input
      class={`input ${isShort ? 'short' : ''}`}
      aria-label={label}
      placeholder={label}
      aria-invalid={asked === undefined ? 'true' : undefined}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value.normalize('NFC'))
      }}
    />
  )
}

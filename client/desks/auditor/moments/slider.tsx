import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { useFormats, useLanguage, useWords } from '../../../words/index.ts'
import { momentWords } from '../../../words/moments.ts'
import { momentAt, placeOf, type Tick } from './ticks.ts'

interface SliderProps {
  ticks: readonly Tick[]
  /** Null for the present. */
  at: string | null
  onAt: (at: string | null) => void
}

/** The acts of a document as ticks of a slider, its last place the present; a native range, so that keys, fingers and screen readers know it. */
export function Slider({ ticks, at, onAt }: SliderProps) {
  const words = momentWords[useLanguage()]
  const said = useSaid()
  const place = placeOf(ticks, at)
  const go = (to: number): void => {
    onAt(momentAt(ticks, Math.min(Math.max(0, to), ticks.length)))
  }
  const text = said(ticks, at)
  return (
    <div class="moment-slider">
      <p class="moment-said" aria-hidden="true">
        <strong>{text}</strong>
        <span class="quiet small">
          {words.place(Math.min(place + 1, ticks.length), ticks.length)}
        </span>
      </p>
      <Track ticks={ticks} place={place} text={text} onPlace={go} />
      <div class="moment-ways no-print">
        <Button onPress={() => go(place - 1)}>← {words.previous}</Button>
        <Button onPress={() => go(place + 1)}>{words.next} →</Button>
        <Button look="plain" onPress={() => go(ticks.length)}>
          {words.present}
        </Button>
        <Exactly at={at} onAt={onAt} />
      </div>
    </div>
  )
}

interface TrackProps {
  ticks: readonly Tick[]
  place: number
  /** What a screen reader says of the place. */
  text: string
  onPlace: (place: number) => void
}

function Track({ ticks, place, text, onPlace }: TrackProps) {
  const words = momentWords[useLanguage()]
  return (
    <div class="moment-track">
      <Marks ticks={ticks} place={place} />
      <input
        type="range"
        min={0}
        max={ticks.length}
        step={1}
        value={place}
        aria-label={words.slider}
        aria-valuetext={text}
        onInput={(event) => {
          onPlace(Number(event.currentTarget.value))
        }}
      />
    </div>
  )
}

function useSaid(): (ticks: readonly Tick[], at: string | null) => string {
  const { journalActs } = useWords()
  const words = momentWords[useLanguage()]
  const { exact } = useFormats()
  return (ticks, at) => {
    if (at === null) return words.present
    const tick = ticks[placeOf(ticks, at)]
    const [first, ...others] = tick && tick.at <= at ? tick.acts : []
    if (!first) return exact(at)
    const more = others.length > 0 ? ` ${words.several(others.length)}` : ''
    const named = journalActs[first.act] ?? first.act
    return `${exact(at)} · ${named}${more} · ${first.personName}`
  }
}

// A tick for each moment: tall for the document, middling for its deliveries, short for its tasks.
function Marks({ ticks, place }: { ticks: readonly Tick[]; place: number }) {
  const heights = { document: 18, delivery: 12, task: 8 }
  const share = (index: number) => (ticks.length === 0 ? 0 : (index / ticks.length) * 1000)
  return (
    <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      {ticks.map(({ at, noun, acts }, index) => (
        <line
          key={at}
          x1={share(index)}
          x2={share(index)}
          y1={20 - heights[noun]}
          y2={20}
          class={`${noun} ${index <= place ? 'passed' : ''} ${acts.every(({ isIntact }) => isIntact) ? '' : 'broken'}`}
        />
      ))}
      <line x1={1000} x2={1000} y1={0} y2={20} class="now" />
    </svg>
  )
}

const shiftMilliseconds = 7 * 60 * 60 * 1000

// What a field of the browser takes: the clock of Vietnam, without its zone.
function Exactly({ at, onAt }: Pick<SliderProps, 'at' | 'onAt'>) {
  const words = momentWords[useLanguage()]
  const shown =
    at === null ? '' : new Date(Date.parse(at) + shiftMilliseconds).toISOString().slice(0, 19)
  return (
    <Field label={words.exactly}>
      {(tied) => (
        <input
          class="input"
          type="datetime-local"
          step={1}
          {...tied}
          value={shown}
          onChange={(event) => {
            const read = Date.parse(`${event.currentTarget.value}+07:00`)
            onAt(Number.isNaN(read) ? null : new Date(read).toISOString())
          }}
        />
      )}
    </Field>
  )
}

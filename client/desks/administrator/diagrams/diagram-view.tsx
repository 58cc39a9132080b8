import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { useWords } from '../../../words/index.ts'
import '../../../styles/diagrams.css'
import type { Mark, Wanted } from './mark.ts'
import type { Picture } from './picture.ts'

interface DiagramViewProps {
  name: string
  xml: string
  marks: readonly Mark[]
  wanted?: Wanted | undefined
}

/** A diagram with its marks; the viewer is loaded when the first diagram is shown. */
export function DiagramView({ name, xml, marks, wanted }: DiagramViewProps) {
  const { diagrams: words } = useWords()
  const { place, picture, state } = usePicture(xml)
  useEffect(() => picture?.mark(marks), [picture, JSON.stringify(marks)])
  useEffect(() => {
    if (wanted) picture?.show(wanted.elementId)
  }, [picture, wanted])
  return (
    <div class="diagram">
      <div ref={place} class="diagram-paper" role="group" aria-label={words.diagram(name)} />
      {state !== 'drawn' && (
        <p class="diagram-state" role="status">
          {state === 'undrawn' ? words.undrawn : words.drawing}
        </p>
      )}
      {picture && (
        <div class="diagram-tools">
          <Button onPress={() => picture.scale(1.25)}>{words.larger}</Button>
          <Button onPress={() => picture.scale(0.8)}>{words.smaller}</Button>
          <Button onPress={() => picture.fit()}>{words.whole}</Button>
        </div>
      )}
    </div>
  )
}

function usePicture(xml: string) {
  const place = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState<Picture>()
  const [state, setState] = useState<'drawing' | 'drawn' | 'undrawn'>('drawing')
  useEffect(() => {
    let isLeft = false
    let drawn: Picture | undefined
    const take = (made: Picture | undefined): void => {
      drawn = made
      if (isLeft) made?.leave()
      else {
        setPicture(made)
        setState(made ? 'drawn' : 'undrawn')
      }
    }
    setState('drawing')
    void drawnAt(place.current, xml).then(take)
    return () => {
      isLeft = true
      setPicture(undefined)
      drawn?.leave()
    }
  }, [xml])
  return { place, picture, state }
}

async function drawnAt(place: HTMLElement | null, xml: string): Promise<Picture | undefined> {
  const { Picture } = await import('./picture.ts')
  return place ? await Picture.draw(place, xml).catch(() => undefined) : undefined
}

import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../../words/index.ts'
import type { ShownProcess } from './shown-process.ts'

/** The diagram at hand as a file, to be changed elsewhere. */
export function SourceLink({ process: { key, xml } }: { process: ShownProcess }) {
  const { diagrams: words } = useWords()
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [xml])
  return (
    <a href={address} download={`${key}.bpmn`}>
      {words.download}
    </a>
  )
}

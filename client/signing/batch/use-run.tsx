import { useState } from 'preact/hooks'
import { useSession } from '../../session.ts'
import { KeyDialog } from '../key-dialog.tsx'
import { useOpenedKey, type HeldKey } from '../key.ts'
import { beginSitting, runSitting } from './sitting-store.ts'
import type { ChosenDocument, Sitting } from './sitting.ts'

/** What is to be signed. */
interface Wanted {
  /** Begins with these; else the sitting at hand goes on. */
  chosen?: readonly ChosenDocument[]
  titles?: Sitting['titles']
  /** Only these of the sitting at hand. */
  only?: readonly number[]
}

/** Whoever has no key open yet is asked for it first, and what they wanted is done then. */
export function useRun() {
  const { person } = useSession()
  const held = useOpenedKey()
  const [wanted, setWanted] = useState<Wanted>()
  const go = async (key: HeldKey, { chosen, titles, only }: Wanted): Promise<void> => {
    if (chosen && !(await beginSitting(person, chosen, titles))) return
    await runSitting({ key, name: person.name }, only)
  }
  const asking = wanted && (
    <KeyDialog
      onOpened={(key) => {
        setWanted(undefined)
        void go(key, wanted)
      }}
      onClose={() => setWanted(undefined)}
    />
  )
  return { run: (what: Wanted) => (held ? void go(held, what) : setWanted(what)), asking }
}

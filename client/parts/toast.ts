import { useEffect, useState } from 'preact/hooks'

const listeners = new Set<(text: string) => void>()
const secondsShown = 5

/** Tells the person that something was done. */
export function tell(text: string): void {
  for (const listener of listeners) listener(text)
}

/** What was told in the last seconds. */
export function useTold(): readonly string[] {
  const [told, setTold] = useState<readonly string[]>([])
  useEffect(() => {
    const add = (text: string): void => {
      setTold((before) => [...before, text])
      setTimeout(() => {
        setTold((before) => before.slice(1))
      }, secondsShown * 1000)
    }
    listeners.add(add)
    return () => {
      listeners.delete(add)
    }
  }, [])
  return told
}

import { useEffect, useState } from 'preact/hooks'

const pauseMilliseconds = 250

/** The text once the typing rests, so that not every letter asks the server. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text)
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return rested
}

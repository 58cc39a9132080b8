import { useEffect } from 'preact/hooks'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
const minute = 60_000

interface IdleLock {
  minutes: number
  /** Told a minute before. */
  warn: () => void
  lock: () => void
}

/** Locks the desk when nobody has touched it for so long: live news alone must not keep it open. */
export function useIdleLock({ minutes, warn, lock }: IdleLock): void {
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = []
    const stop = (): void => timers.forEach(clearTimeout)
    const begin = (): void => {
      stop()
      timers = [setTimeout(warn, (minutes - 1) * minute), setTimeout(lock, minutes * minute)]
    }
    begin()
    for (const sign of signs) document.addEventListener(sign, begin, { passive: true })
    return () => {
      stop()
      for (const sign of signs) document.removeEventListener(sign, begin)
    }
  }, [minutes])
}

import { Suspense } from 'preact/compat'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter-preact'
import { UnconfirmedRights } from './documents/rights/unconfirmed.tsx'
import { closeSession } from '../server/agencies/contract.ts'
import { deskRooms, type DeskRoom } from './desk-list.ts'
import { useIdleLock } from './idle-lock.ts'
import { KeySheet } from './key-sheet.tsx'
import { LogBanner } from './log-banner.tsx'
import { Icon } from './parts/icon.tsx'
import { Loading } from './parts/loading.tsx'
import { useShortcuts } from './parts/shortcuts.ts'
import { tell } from './parts/toast.ts'
import { Toasts } from './parts/toasts.tsx'
import { usePassing } from './query.ts'
import { useSession } from './session.ts'
import { KeyQuestion } from './signing/key-question.tsx'
import { TopBar } from './top-bar.tsx'
import { useWords } from './words/index.ts'

/** The desk of the signed-in person: bar, rooms of their roles, and the room at hand. */
export function Shell() {
  const words = useWords()
  const { post } = useSession()
  const rooms = deskRooms.filter(({ roles }) => post.roles.some((role) => roles.includes(role)))
  const [isHelpOpen, setHelpOpen] = useState(false)
  useTitle(rooms)
  useLock()
  useShortcuts({ '?': () => setHelpOpen(true) })
  return (
    <div class="shell">
      <a class="skip" href="#room">
        {words.skip}
      </a>
      <TopBar />
      <LogBanner />
      <Side rooms={rooms} />
      <Room rooms={rooms} />
      <Toasts />
      <KeyQuestion />
      {isHelpOpen && <KeySheet onClose={() => setHelpOpen(false)} />}
    </div>
  )
}

function Room({ rooms }: { rooms: readonly DeskRoom[] }) {
  const words = useWords()
  return (
    <main class="room" id="room" tabIndex={-1}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {rooms.map(({ path, screen: Screen }) => (
            <Route path={`${path}/:chosen?`} key={path}>
              <Screen />
            </Route>
          ))}
          <Route>
            {rooms[0] ? <Redirect to={rooms[0].path} /> : <p class="center">{words.empty}</p>}
          </Route>
        </Switch>
      </Suspense>
    </main>
  )
}

function useLock(): void {
  const words = useWords()
  const { idleMinutes } = useSession()
  const closing = usePassing(closeSession)
  useIdleLock({
    minutes: idleMinutes,
    warn: () => tell(words.shell.lockSoon),
    lock: () => void closing.run({}).catch(() => undefined),
  })
}

function useTitle(rooms: readonly DeskRoom[]): void {
  const words = useWords()
  const [location] = useLocation()
  const room = rooms.find(({ path }) => location.startsWith(path))
  useEffect(() => {
    document.title = room ? `${words.desks[room.name]} · ${words.name}` : words.name
  }, [room, words])
}

function Side({ rooms }: { rooms: readonly DeskRoom[] }) {
  const words = useWords()
  const [location] = useLocation()
  const place = useRef<HTMLElement>(null)
  // On a phone the rooms lie in one line, wider than the screen.
  useEffect(() => {
    const here = place.current?.querySelector('[aria-current]')
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [location])
  return (
    <nav ref={place} class="side" aria-label={words.shell.desks}>
      {rooms.map(({ path, name }) => (
        <Link href={path} key={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
          <Icon name={name} />
          {words.desks[name]}
          {name === 'rightChanges' && <UnconfirmedRights />}
        </Link>
      ))}
    </nav>
  )
}

import { QueryClientProvider } from '@tanstack/react-query'
import { render } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { z } from 'zod'
import { answers } from './query.ts'
import { Gate } from './gate.tsx'
import { Loading } from './parts/loading.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/desk.css'
import './styles/rooms.css'

// The content policy forbids eval, which zod would otherwise try.
z.config({ jitless: true })

const theme = localStorage.getItem('theme')
if (theme) document.documentElement.dataset['theme'] = theme

// Whoever verifies a document needs no desk.
const [, publicPage] = /^\/(verify|verifier)(\/|$)/.exec(location.pathname) ?? []
const Verification = lazy(() => import('./verify/page.tsx'))
const Verifier = lazy(() => import('./verifier/page.tsx'))

const place = document.getElementById('desk')
if (place) {
  render(
    <QueryClientProvider client={answers}>
      {publicPage ? (
        <Suspense fallback={<Loading />}>
          {publicPage === 'verifier' ? <Verifier /> : <Verification />}
        </Suspense>
      ) : (
        <Gate />
      )}
    </QueryClientProvider>,
    place,
  )
}

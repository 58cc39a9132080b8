import { QueryClientProvider } from '@tanstack/react-query'
import { render } from 'preact'
import { z } from 'zod'
import { answers } from './query.ts'
import { Gate } from './gate.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/desk.css'
import './styles/rooms.css'

// The content policy forbids eval, which zod would otherwise try.
z.config({ jitless: true })

const theme = localStorage.getItem('theme')
if (theme) document.documentElement.dataset['theme'] = theme

const place = document.getElementById('desk')
if (place) {
  render(
    <QueryClientProvider client={answers}>
      <Gate />
    </QueryClientProvider>,
    place,
  )
}

import { useSession } from '../session.ts'
import { Mandates } from './mandate-table.tsx'

/** The mandates to sign of one's own body. */
export default function MandateRoom() {
  const { agency } = useSession()
  return (
    <div class="page">
      <Mandates agencyId={agency.id} isRoom />
    </div>
  )
}

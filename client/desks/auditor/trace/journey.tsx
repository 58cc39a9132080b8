import { useWords } from '../../../words/index.ts'
import { lanesOf, milestonesOf, type Lane, type Milestone } from './lanes.ts'
import { Rail } from './rail.tsx'
import { Recipients } from './recipients.tsx'
import type { Trace } from './trace.ts'

/** The document's way over the tiers: made in one lane, sent to bodies in every lane. */
export function Journey({ trace }: { trace: Trace }) {
  const milestones = milestonesOf(trace)
  return (
    <div class="journey">
      {lanesOf(trace).map((lane) => (
        <LaneRow
          lane={lane}
          milestones={lane.isOrigin ? milestones : []}
          issuerName={trace.issuerName}
          key={lane.level}
        />
      ))}
    </div>
  )
}

interface LaneProps {
  lane: Lane
  issuerName: string
  milestones: readonly Milestone[]
}

function LaneRow({ lane, issuerName, milestones }: LaneProps) {
  const { levels, oversight } = useWords()
  const count = lane.groups.reduce((sum, { deliveries }) => sum + deliveries.length, 0)
  return (
    <section class={`lane ${lane.side}`}>
      <h4>
        {levels[lane.level]}
        <span class="quiet small">{count > 0 ? oversight.recipients(count) : ''}</span>
      </h4>
      <div class="lane-body">
        {milestones.length > 0 && (
          <div>
            <h5>
              {oversight.origin}: {issuerName}
            </h5>
            <Rail milestones={milestones} />
          </div>
        )}
        {count > 0 && <Recipients groups={lane.groups} />}
        {count === 0 && milestones.length === 0 && <p class="quiet small">{oversight.noneHere}</p>}
      </div>
    </section>
  )
}

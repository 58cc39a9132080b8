export { frontReport } from './front-samples.ts'
export { partyLetter, partyResolution, youthPlan } from './party-samples.ts'
export { stateDecision, stateLetter } from './state-samples.ts'

import { z } from 'zod'
import { endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'

const count = z.number().int()
const key = z.string().max(60)
const agencyId = z.strictObject({ agencyId: idInPath })
const processOf = z.strictObject({ agencyId: idInPath, key })

/** A diagram as BPMN 2.0; at most a million characters. */
const drawn = z.strictObject({ xml: z.string().min(1).max(1_000_000) })

/** Which steps of the active version take the place of which old ones; those with the same id need no mention. */
const mapping = z.record(z.string().max(80), z.string().max(80))

/** What is wrong at which element of a diagram; the name is empty where the element has none, or there is no element. */
export const finding = z.object({
  elementId: z.string(),
  name: z.string(),
  code: z.string(),
  detail: z.string().nullable(),
})

export const listProcesses = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/processes',
  says: 'List the processes of a body, with how many cases run and how many of them are late.',
  params: agencyId,
  reply: z.object({
    processes: z.array(
      z.object({
        id,
        key: z.string(),
        name: z.string(),
        version: count,
        isOwn: z.boolean(),
        deployedAt: moment,
        running: count,
        late: count,
      }),
    ),
  }),
})

/** One version of a process, who put it to use, and how many cases of the body run by it. */
export const processVersion = z.object({
  id,
  version: count,
  isOwn: z.boolean(),
  isActive: z.boolean(),
  deployedAt: moment,
  deployedBy: z.string().nullable(),
  running: count,
})

/** How many cases stand at an element, since when the oldest does, and how many are late. */
export const standing = z.object({
  elementId: z.string(),
  name: z.string(),
  cases: count,
  late: count,
  since: moment,
})

export const showProcess = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/processes/:key',
  says: 'Show one version of a process, the active one unless another is named, with where the cases of a body stand in it.',
  params: processOf,
  query: z.strictObject({ versionId: idInPath.optional() }),
  reply: z.object({
    key: z.string(),
    name: z.string(),
    xml: z.string(),
    shown: processVersion,
    versions: z.array(processVersion),
    standing: z.array(standing),
    /** A step counts as late after so many working days. */
    lateAfter: count,
  }),
})

export const checkDiagram = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/processes/:key/check',
  says: 'Say what is wrong with a changed diagram, at which element; nothing is kept.',
  params: processOf,
  body: drawn,
  reply: z.object({ findings: z.array(finding) }),
})

export const rehearseDiagram = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/processes/:key/rehearsal',
  says: 'Replay the latest cases of a body by a changed diagram and say which would get stuck, and where; nothing is kept.',
  params: processOf,
  body: drawn,
  reply: z.object({
    cases: z.array(
      z.object({
        instanceId: id,
        subjectId: id,
        stepsDone: count,
        stuckAt: z
          .object({ elementId: z.string(), name: z.string(), reason: z.string() })
          .nullable(),
        added: z.array(z.string()),
      }),
    ),
  }),
})

export const activateDiagram = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/processes/:key/versions',
  says: 'Make a changed diagram the version by which the next cases of a body run; those that run keep theirs.',
  status: 201,
  params: processOf,
  body: drawn,
  reply: z.object({ version: count }),
})

export const planMigration = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/processes/:key/migration-plan',
  says: 'The check list of every case of a body that runs by an older version of a process; nothing is moved.',
  params: processOf,
  body: z.strictObject({ mapping }),
  reply: z.object({
    /** The steps of the active version, to which one may move. */
    targets: z.array(z.object({ elementId: z.string(), name: z.string() })),
    cases: z.array(
      z.object({
        instanceId: id,
        subjectId: id,
        version: count,
        mayMove: z.boolean(),
        lines: z.array(
          z.object({
            token: count,
            from: z.string(),
            fromName: z.string(),
            to: z.string(),
            toName: z.string(),
            isArmedAnew: z.boolean(),
            problems: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
})

export const migrateRunningCase = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/processes/:key/cases/:instanceId/migration',
  says: 'Move a running case to the active version of its process, as its check list allows.',
  params: processOf.extend({ instanceId: idInPath }),
  body: z.strictObject({ mapping }),
  reply: z.object({ definitionId: id }),
})

export const listDeadJobs = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/dead-jobs',
  says: 'List the automatic work of a body that failed for good, latest first; at most 100.',
  params: agencyId,
  reply: z.object({
    jobs: z.array(
      z.object({
        id,
        elementId: z.string(),
        kind: z.string(),
        handler: z.string(),
        attempts: count,
        lastError: z.string().nullable(),
        diedAt: moment,
      }),
    ),
  }),
})

export const retryDeadJob = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/dead-jobs/:jobId/retry',
  says: 'Try automatic work again that had failed for good.',
  params: agencyId.extend({ jobId: idInPath }),
  reply: z.object({ id }),
})

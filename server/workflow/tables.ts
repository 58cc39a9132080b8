import { DataTypes, Model, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { table } from '../platform/database.ts'

type Row<M extends Model> = InferAttributes<M>
type NewRow<M extends Model> = InferCreationAttributes<M>

const id = { type: DataTypes.BIGINT, allowNull: false }
const key = { ...id, primaryKey: true }
const optionalId = { type: DataTypes.BIGINT, allowNull: true }
const count = { type: DataTypes.INTEGER, allowNull: false }
const mark = { type: DataTypes.INTEGER, allowNull: true }
const moment = { type: DataTypes.CHAR(24), allowNull: false }
const optionalMoment = { type: DataTypes.CHAR(24), allowNull: true }
const hash = { type: DataTypes.CHAR(64), allowNull: false }
const json = { type: DataTypes.TEXT('medium'), allowNull: false }
const line = (most: number) => ({ type: DataTypes.STRING(most), allowNull: false })
const optionalLine = (most: number) => ({ type: DataTypes.STRING(most), allowNull: true })

/** One version of a process; it never changes. */
export class WorkflowDefinition extends Model<Row<WorkflowDefinition>, NewRow<WorkflowDefinition>> {
  declare id: number
  /** The body it holds for; 0 for all. */
  declare agencyId: number
  declare processKey: string
  declare version: number
  declare name: string
  /** SHA-256 of the diagram's text. */
  declare checksum: string
  declare xml: string
  /** The compiled graph as JSON, and the number of the compiler that made it. */
  declare graph: string
  declare compiler: number
  declare deployedAt: string
}
table(WorkflowDefinition, 'workflow_definitions', {
  id: key,
  agencyId: id,
  processKey: line(60),
  version: count,
  name: line(200),
  checksum: hash,
  xml: json,
  graph: json,
  compiler: count,
  deployedAt: moment,
})

/** One subject on its way through one version of a process. */
export class WorkflowInstance extends Model<Row<WorkflowInstance>, NewRow<WorkflowInstance>> {
  declare id: number
  declare agencyId: number
  declare definitionId: number
  declare subjectType: string
  declare subjectId: number
  /** Tokens as JSON. */
  declare state: string
  /** Routing facts and holders as JSON, at most 16 KiB. */
  declare facts: string
  declare rev: number
  /** 1 until it ends, then null. */
  declare isOpen: 1 | null
  declare startedAt: string
  declare endedAt: string | null
}
table(WorkflowInstance, 'workflow_instances', {
  id: key,
  agencyId: id,
  definitionId: id,
  subjectType: line(20),
  subjectId: id,
  state: json,
  facts: json,
  rev: count,
  isOpen: mark,
  startedAt: moment,
  endedAt: optionalMoment,
})

/** A step of an instance, from its opening on; the work list is made of the open ones. */
export class WorkflowTask extends Model<Row<WorkflowTask>, NewRow<WorkflowTask>> {
  declare instanceId: number
  declare token: number
  declare agencyId: number
  declare subjectType: string
  declare subjectId: number
  declare elementId: string
  declare name: string
  declare role: string
  declare act: string | null
  /** The post that has to do it; null for any post with the role, in the unit if one is named. */
  declare postId: number | null
  declare unitId: number | null
  /** 1 until it is closed, then null. */
  declare isOpen: 1 | null
  declare openedAt: string
  declare closedAt: string | null
  /** How it ended; `withdrawn` where the process went on without it. */
  declare outcome: string | null
}
table(WorkflowTask, 'workflow_tasks', {
  instanceId: key,
  token: { ...count, primaryKey: true },
  agencyId: id,
  subjectType: line(20),
  subjectId: id,
  elementId: line(80),
  name: line(200),
  role: line(20),
  act: optionalLine(60),
  postId: optionalId,
  unitId: optionalId,
  isOpen: mark,
  openedAt: moment,
  closedAt: optionalMoment,
  outcome: optionalLine(20),
})

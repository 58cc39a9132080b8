import { DataTypes, Model, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { table } from '../platform/database.ts'
import type { AssignmentRole, AssignmentState } from './contract.ts'

const id = { type: DataTypes.BIGINT, allowNull: false }
const key = { ...id, primaryKey: true }
const optionalId = { type: DataTypes.BIGINT, allowNull: true }
const day = { type: DataTypes.CHAR(10), allowNull: false }
const moment = { type: DataTypes.CHAR(24), allowNull: false }
const optionalMoment = { type: DataTypes.CHAR(24), allowNull: true }
const count = { type: DataTypes.INTEGER, allowNull: false }
const optionalCount = { type: DataTypes.INTEGER, allowNull: true }
const optionalText = { type: DataTypes.TEXT('medium'), allowNull: true }
const line = (most: number) => ({ type: DataTypes.STRING(most), allowNull: false })
const optionalLine = (most: number) => ({ type: DataTypes.STRING(most), allowNull: true })

/** One assignment (giao việc) in the tree of a document. */
export class Task extends Model<InferAttributes<Task>, InferCreationAttributes<Task>> {
  declare agencyId: number
  declare id: number
  declare documentId: number
  /** The giver's own assignment; null at the root. */
  declare parentId: number | null
  declare rootId: number
  /** Places in three digits each, below the root's empty one, such as `.001.002`: in order of display. */
  declare path: string
  declare depth: number
  declare role: AssignmentRole
  declare state: AssignmentState
  /** 1 until it closes, then null. */
  declare isOpen: number | null
  declare holderPostId: number
  declare issuerPostId: number
  declare instruction: string | null
  declare report: string | null
  declare reason: string | null
  /** 9999-12-31 where there is no deadline. */
  declare dueOn: string
  declare reference: string | null
  declare abstract: string
  declare issuerName: string
  declare urgency: string
  declare arrivalNumber: number | null
  declare answerDocumentId: number | null
  declare createdAt: string
  declare seenAt: string | null
  declare closedAt: string | null
  declare closedByPersonId: number | null
}
table(Task, 'tasks', {
  agencyId: key,
  id: key,
  documentId: id,
  parentId: optionalId,
  rootId: id,
  path: line(120),
  depth: count,
  role: line(10),
  state: line(10),
  isOpen: optionalCount,
  holderPostId: id,
  issuerPostId: id,
  instruction: optionalText,
  report: optionalText,
  reason: optionalText,
  dueOn: day,
  reference: optionalLine(80),
  abstract: line(500),
  issuerName: line(200),
  urgency: line(12),
  arrivalNumber: optionalCount,
  answerDocumentId: optionalId,
  createdAt: moment,
  seenAt: optionalMoment,
  closedAt: optionalMoment,
  closedByPersonId: optionalId,
})

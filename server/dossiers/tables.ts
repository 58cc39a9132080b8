import { DataTypes, Model, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { table } from '../platform/database.ts'

type Row<M extends Model> = InferAttributes<M>
type NewRow<M extends Model> = InferCreationAttributes<M>

const id = { type: DataTypes.BIGINT, allowNull: false }
const key = { ...id, primaryKey: true }
const count = { type: DataTypes.INTEGER, allowNull: false }
const optionalCount = { type: DataTypes.INTEGER, allowNull: true }
const ordinal = { ...count, primaryKey: true }
const day = { type: DataTypes.CHAR(10), allowNull: false }
const moment = { type: DataTypes.CHAR(24), allowNull: false }
const line = (most: number) => ({ type: DataTypes.STRING(most), allowNull: false })

/** A work file (hồ sơ công việc) of a body. */
export class Dossier extends Model<Row<Dossier>, NewRow<Dossier>> {
  declare agencyId: number
  declare id: number
  declare code: string
  declare title: string
  /** Years from the end of the work; null for ever. */
  declare retentionYears: number | null
  declare keeperPostId: number
  declare openedOn: string
  /** How many documents are filed, which is the last ordinal too. */
  declare documentAmount: number
}
table(Dossier, 'dossiers', {
  agencyId: key,
  id: key,
  code: line(20),
  title: line(500),
  retentionYears: optionalCount,
  keeperPostId: id,
  openedOn: day,
  documentAmount: count,
})

/** A document filed in a work file. */
export class DossierDocument extends Model<Row<DossierDocument>, NewRow<DossierDocument>> {
  declare dossierId: number
  /** From 1, without a gap. */
  declare ordinal: number
  declare documentId: number
  declare filedAt: string
  declare postId: number
}
table(DossierDocument, 'dossier_documents', {
  dossierId: key,
  ordinal,
  documentId: id,
  filedAt: moment,
  postId: id,
})

/** The closing of a work file. */
export class DossierClosing extends Model<Row<DossierClosing>, NewRow<DossierClosing>> {
  declare dossierId: number
  declare closedAt: string
  declare closedOn: string
  declare postId: number
}
table(DossierClosing, 'dossier_closings', {
  dossierId: key,
  closedAt: moment,
  closedOn: day,
  postId: id,
})

import { DataTypes, Model, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { table } from '../platform/database.ts'
import type { AgencyShown, Role } from './contract.ts'

type Row<M extends Model> = InferAttributes<M>
type NewRow<M extends Model> = InferCreationAttributes<M>

const id = { type: DataTypes.BIGINT, allowNull: false }
const key = { ...id, primaryKey: true }
const optionalId = { type: DataTypes.BIGINT, allowNull: true }
const day = { type: DataTypes.CHAR(10), allowNull: false }
const optionalDay = { type: DataTypes.CHAR(10), allowNull: true }
const moment = { type: DataTypes.CHAR(24), allowNull: false }
const hash = { type: DataTypes.CHAR(64), allowNull: false }
const line = (most: number) => ({ type: DataTypes.STRING(most), allowNull: false })

/** A body (cơ quan) from the day it comes into force. */
export class Agency extends Model<Row<Agency>, NewRow<Agency>> {
  declare id: number
  declare code: string
  declare name: string
  declare foldedName: string
  declare organCode: string
  declare system: AgencyShown['system']
  declare level: AgencyShown['level']
  declare profile: AgencyShown['profile']
  declare parentId: number | null
  declare placeName: string
  declare validFrom: string
}
table(Agency, 'agencies', {
  id: key,
  code: line(35),
  name: line(200),
  foldedName: line(200),
  organCode: line(30),
  system: line(10),
  level: line(10),
  profile: line(10),
  parentId: optionalId,
  placeName: line(100),
  validFrom: day,
})

/** The end of a body: its last day, and the body that takes over. */
export class AgencyClosing extends Model<Row<AgencyClosing>, NewRow<AgencyClosing>> {
  declare agencyId: number
  declare validTo: string
  declare successorId: number | null
}
table(AgencyClosing, 'agency_closings', {
  agencyId: key,
  validTo: day,
  successorId: optionalId,
})

/** A body whose administrators administer every body of this installation. */
class Keeper extends Model<Row<Keeper>, NewRow<Keeper>> {
  declare agencyId: number
}
table(Keeper, 'keepers', { agencyId: key })

/** A unit (đơn vị) inside a body. */
export class Unit extends Model<Row<Unit>, NewRow<Unit>> {
  declare id: number
  declare agencyId: number
  declare name: string
  declare code: string
  declare parentId: number | null
}
table(Unit, 'units', {
  id: key,
  agencyId: id,
  name: line(200),
  code: line(20),
  parentId: optionalId,
})

/** A post (chức vụ) of a body or of one of its units. */
export class Post extends Model<Row<Post>, NewRow<Post>> {
  declare id: number
  declare agencyId: number
  declare unitId: number | null
  declare title: string
}
table(Post, 'posts', { id: key, agencyId: id, unitId: optionalId, title: line(100) })

/** One thing that the holder of a post may do. */
export class PostRole extends Model<Row<PostRole>, NewRow<PostRole>> {
  declare postId: number
  declare role: Role
}
table(PostRole, 'post_roles', { postId: key, role: { ...line(20), primaryKey: true } })

/** A person who may sign in; the password only as an argon2id hash. */
export class Person extends Model<Row<Person>, NewRow<Person>> {
  declare id: number
  declare name: string
  declare foldedName: string
  declare logIn: string
  declare passwordHash: string
  declare language: 'vi' | 'en'
}
table(Person, 'people', {
  id: key,
  name: line(100),
  foldedName: line(100),
  logIn: line(80),
  passwordHash: line(160),
  language: { type: DataTypes.CHAR(2), allowNull: false },
})

/** A person who holds a post from a day to a day, both included. */
class Holding extends Model<Row<Holding>, NewRow<Holding>> {
  declare id: number
  declare postId: number
  declare personId: number
  declare validFrom: string
  declare validTo: string | null
}
table(Holding, 'holdings', {
  id: key,
  postId: id,
  personId: id,
  validFrom: day,
  validTo: optionalDay,
})

/** A signed-in browser, known by the SHA-256 of its cookie; the hot path reads it in one statement. */
class Session extends Model<Row<Session>, NewRow<Session>> {
  declare tokenDigest: string
  declare personId: number
  declare postId: number
  declare openedAt: string
  declare seenAt: string
}
table(Session, 'sessions', {
  tokenDigest: { ...hash, primaryKey: true },
  personId: id,
  postId: id,
  openedAt: moment,
  seenAt: moment,
})

/** The wrong passwords given for a log-in, and until when it is locked. */
class LogInFailure extends Model<Row<LogInFailure>, NewRow<LogInFailure>> {
  declare logInDigest: string
  declare failures: number
  declare failedAt: string
  declare lockedUntil: string | null
}
table(LogInFailure, 'log_in_failures', {
  logInDigest: { ...hash, primaryKey: true },
  failures: { type: DataTypes.INTEGER, allowNull: false },
  failedAt: moment,
  lockedUntil: { type: DataTypes.CHAR(24), allowNull: true },
})

/** That the demonstration province stands in this installation, and since when. */
class Demonstration extends Model<Row<Demonstration>, NewRow<Demonstration>> {
  declare name: string
  declare plantedAt: string
}
table(Demonstration, 'demonstrations', {
  name: { ...line(60), primaryKey: true },
  plantedAt: moment,
})

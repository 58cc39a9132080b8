/** What Sequelize reads from node-sqlite3's `Statement`, by these names and this class name. */
export class Statement {
  readonly changes: number
  readonly lastID: number

  constructor(changes: number, lastId: number) {
    this.changes = changes
    this.lastID = lastId
  }
}

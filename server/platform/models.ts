import type { Model, ModelAttributes, ModelStatic, Sequelize } from 'sequelize'

const declared: { model: ModelStatic<Model>; name: string; attributes: ModelAttributes }[] = []
let opened: Sequelize | undefined

/** Declares a model's columns as they stand in `sql/`; the model works once the database is connected. */
export function table(model: ModelStatic<Model>, name: string, attributes: ModelAttributes): void {
  declared.push({ model, name, attributes })
  if (opened) initialiseModels(opened)
}

/** Every declared model by its table's name. */
export function declaredTables(): ReadonlyMap<string, ModelStatic<Model>> {
  return new Map(declared.map(({ name, model }) => [name, model]))
}

/** Gives every declared model its columns in the opened database. */
export function initialiseModels(sequelize: Sequelize): void {
  opened = sequelize
  for (const { model, name, attributes } of declared) {
    if (sequelize.models[model.name]) continue
    const options = { tableName: name, timestamps: false, underscored: true }
    model.init(apart(attributes), { sequelize, modelName: model.name, ...options })
  }
}

// Sequelize writes each column's name into its description, so columns described by one object must not share it.
function apart(attributes: ModelAttributes): ModelAttributes {
  const columns = Object.entries(attributes).map(([name, column]) => [
    name,
    typeof column === 'object' && 'type' in column ? { ...column } : column,
  ])
  return Object.fromEntries(columns) as ModelAttributes
}

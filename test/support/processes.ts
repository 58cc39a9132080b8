import { installationContext } from '../../server/platform/context.ts'
import { insert, rows, transact } from '../../server/platform/database.ts'
import { decisionTables } from '../../server/workflow/decisions/decision-files.ts'
import { forgetActiveDefinitions } from '../../server/workflow/definitions.ts'
import { deployFiles } from '../../server/workflow/deploy-files.ts'

interface Deployed {
  tables: ReturnType<typeof decisionTables>
  definitions: object[]
  jobs: object[]
}

let deployed: Deployed | undefined

/** Deploys the installation's own diagrams on the emptied database: compiled once in a run, then the same versions stand again. */
export async function deployAll(): Promise<void> {
  forgetActiveDefinitions()
  if (deployed?.tables === decisionTables()) return await standAgain(deployed)
  await deployFiles(installationContext('test'))
  deployed = {
    tables: decisionTables(),
    definitions: await rows('SELECT * FROM workflow_definitions'),
    jobs: await rows('SELECT * FROM workflow_jobs'),
  }
}

async function standAgain({ definitions, jobs }: Deployed): Promise<void> {
  await transact(async () => {
    await insert('workflow_definitions', definitions)
    await insert('workflow_jobs', jobs)
  })
}

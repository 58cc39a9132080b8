import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listAgencies, showAgency } from '../../server/agencies/contract.ts'
import { province } from '../../server/agencies/demonstration/province.data.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { openPkcs12, type OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'
import { Person } from './person.ts'

type Agency = ReplyOf<typeof listAgencies>['agencies'][number]

/** The people of the province by their log-ins, each signed in when first needed. */
export class Office {
  readonly #people = new Map<string, Promise<Person>>()
  readonly #address: string
  readonly #password: string
  readonly #keys: string
  #agencies: Agency[] = []

  constructor(place: { address: string; password: string; dataFolder: string }) {
    this.#address = place.address
    this.#password = place.password
    this.#keys = join(place.dataFolder, 'keys', 'people')
  }

  /** The person with this log-in, signed in. */
  person(logIn: string): Promise<Person> {
    const known = this.#people.get(logIn)
    if (known) return known
    const coming = new Person(this.#address, logIn).signIn(this.#password)
    this.#people.set(logIn, coming)
    return coming
  }

  /** The person's own key, opened from their PKCS #12 file with their password. */
  async key(person: Person): Promise<OpenedKey> {
    const file = await readFile(join(this.#keys, `${String(person.session.person.id)}.p12`))
    return await openPkcs12(file, this.#password)
  }

  /** Every body of the province. */
  async agencies(): Promise<Agency[]> {
    if (this.#agencies.length > 0) return this.#agencies
    const clerk = await this.person('vanthu.tu')
    this.#agencies = (await clerk.call(listAgencies, {})).agencies
    return this.#agencies
  }

  /** A clerk of the body with this code. */
  async clerkOf(code: string): Promise<Person> {
    const body = province.find((each) => each.code === code)
    const post = body?.posts.find(({ roles }) => roles.includes('clerk'))
    if (!body || !post) throw new Error(`the body ${code} has no clerk`)
    return await this.person(`${post.logIn}.${body.logIn}`)
  }

  /** The post of somebody's own body with this title. */
  async post(person: Person, title: string): Promise<number> {
    const { posts } = await person.call(showAgency, { agencyId: person.session.agency.id })
    const found = posts.find((post) => post.title === title)
    if (!found) throw new Error(`${person.session.agency.name} has no post ${title}`)
    return found.id
  }
}

import { expect } from 'chai'
import { placed } from '../../server/platform/embedded/places.ts'

describe('a statement of the embedded database', () => {
  it('takes its values by place, in the order of their names', () => {
    expect(placed('SELECT $2, $1, $2 FROM t WHERE a = $name')).to.deep.equal({
      text: 'SELECT ?, ?, ? FROM t WHERE a = ?',
      names: ['$2', '$1', '$2', '$name'],
    })
  })

  it('leaves alone what stands in quotes', () => {
    const sql = `SELECT '$1 it''s $2', "$3", \`$4\``

    expect(placed(sql)).to.deep.equal({ text: sql, names: [] })
  })
})

import { expect } from 'chai'
import { check } from '../../server/workflow/lint.ts'
import {
  arrow,
  begin,
  both,
  checking,
  choice,
  end,
  forEach,
  problemsOf,
  returning,
  scope,
  task,
  way,
} from './drawing.ts'

const straight = way('begin', 'a', 'end')

/** What the linter refuses: the drawing, and the code with the element it names. */
const refused: [string, string[], string[]][] = [
  [
    'an element outside the subset',
    [begin(), '<bpmn:scriptTask id="a" />', end()],
    ['element_not_supported a'],
  ],
  [
    'a timer start',
    [
      '<bpmn:startEvent id="begin"><bpmn:timerEventDefinition /></bpmn:startEvent>',
      task('a'),
      end(),
      way('a', 'end'),
    ],
    ['element_not_supported begin'],
  ],
  [
    'an ad-hoc sub-process that is no routing tree',
    [begin(), '<bpmn:adHocSubProcess id="a" />', end()],
    ['element_not_supported a'],
  ],
  [
    'a sequential list',
    [
      begin(),
      task('a', '', '<bpmn:multiInstanceLoopCharacteristics isSequential="true" />'),
      end(),
      straight,
    ],
    ['element_not_supported a'],
  ],
  [
    'a list without an expression',
    [begin(), task('a', '', forEach('')), end(), straight],
    ['list_missing a'],
  ],
  [
    'a choice without default',
    [
      begin(),
      checking('a'),
      choice('x'),
      end(),
      end('no'),
      way('begin', 'a', 'x'),
      arrow('x', 'end', 'outcome = "approve"'),
      arrow('x', 'no', 'outcome = "return"'),
    ],
    ['no_default_flow x'],
  ],
  [
    'a choice without condition',
    [
      begin(),
      checking('a'),
      choice('x', 'no'),
      end(),
      end('no'),
      way('begin', 'a', 'x', 'end'),
      way('x', 'no'),
    ],
    ['condition_missing x-end'],
  ],
  [
    'a condition that nobody asks',
    [begin(), task('a'), end(), arrow('begin', 'a', 'x = 1'), way('a', 'end')],
    ['condition_unused begin-a'],
  ],
  ['a duplicate id', [begin(), task('a'), task('a'), end(), straight], ['duplicate_id a']],
  ['no start', [task('a'), end(), way('a', 'end')], ['start_missing drawn']],
  [
    'two starts',
    [begin(), begin('other'), task('a'), end(), straight, way('other', 'a')],
    ['second_start other'],
  ],
  [
    'a sub-process without start',
    [begin(), scope('a', task('b')), end(), straight],
    ['start_missing a', 'dead_end b'],
  ],
  [
    'an unknown role',
    [begin(), '<bpmn:userTask id="a" tamcap:role="king" />', end(), straight],
    ['role_unknown a'],
  ],
  [
    'a step without role',
    [begin(), '<bpmn:userTask id="a" />', end(), straight],
    ['role_unknown a'],
  ],
  [
    'an unknown act',
    [begin(), task('a', 'tamcap:act="document.eat"'), end(), straight],
    ['act_unknown a'],
  ],
  [
    'an unknown outcome',
    [begin(), task('a', 'tamcap:outcomes="maybe"'), end(), straight],
    ['outcome_unknown a'],
  ],
  [
    'a condition on an outcome nobody offers',
    [
      begin(),
      task('a'),
      choice('x', 'no'),
      end(),
      end('no'),
      way('begin', 'a', 'x', 'no'),
      arrow('x', 'end', 'outcome = "sign"'),
    ],
    ['outcome_unknown x-end'],
  ],
  [
    'a return to nowhere',
    [begin(), task('a', 'tamcap:returnTo="zero"'), end(), straight],
    ['return_target_unknown a'],
  ],
  [
    'a return into one branch',
    [
      begin(),
      both('p'),
      task('a'),
      task('b'),
      both('q'),
      task('c', 'tamcap:returnTo="a"'),
      end(),
      way('begin', 'p', 'a', 'q', 'c', 'end'),
      way('p', 'b', 'q'),
    ],
    ['return_into_branch c'],
  ],
  [
    'what nothing leads to',
    [begin(), task('a'), task('b'), end(), straight, way('b', 'end')],
    ['unreachable b'],
  ],
  ['a dead end', [begin(), task('a'), end(), way('begin', 'a')], ['dead_end a']],
  [
    'a circle without end',
    [begin(), task('a'), task('b'), end(), way('begin', 'a', 'b', 'a')],
    ['unreachable end', 'never_ends begin', 'never_ends a', 'never_ends b'],
  ],
  [
    'a circle in which nobody is asked',
    [
      begin(),
      choice('x', 'y'),
      choice('y', 'end'),
      end(),
      way('begin', 'x', 'y', 'end'),
      arrow('x', 'end', 'a = 1'),
      arrow('y', 'x', 'b = 1'),
    ],
    ['loop_without_step x', 'loop_without_step y'],
  ],
  [
    'a flow that leads nowhere',
    [begin(), task('a'), end(), straight, arrow('a', 'zero')],
    ['unreadable a-zero', 'flow_leads_nowhere a-zero'],
  ],
  [
    'a flow into a sub-process',
    [
      begin(),
      scope('a', begin('in'), task('b'), end('out'), way('in', 'b', 'out')),
      end(),
      straight,
      way('begin', 'b'),
    ],
    ['flow_leads_nowhere begin-b'],
  ],
  [
    'a split without gateway',
    [begin(), task('a'), end(), end('two'), straight, way('a', 'two')],
    ['splits_without_gateway a'],
  ],
  [
    'an expression that does not read',
    [
      begin(),
      task('a'),
      choice('x', 'no'),
      end(),
      end('no'),
      way('begin', 'a', 'x', 'no'),
      arrow('x', 'end', 'a >'),
    ],
    ['expression_unreadable x-end'],
  ],
  [
    'an expression that reads a clock',
    [
      begin(),
      task('a'),
      choice('x', 'no'),
      end(),
      end('no'),
      way('begin', 'a', 'x', 'no'),
      arrow('x', 'end', 'now() > limit'),
    ],
    ['expression_unreadable x-end'],
  ],
  [
    'a join behind a choice',
    [
      begin(),
      choice('x', 'b'),
      task('a'),
      task('b'),
      both('j'),
      end(),
      way('begin', 'x', 'b', 'j', 'end'),
      arrow('x', 'a', 'p = 1'),
      way('a', 'j'),
    ],
    ['join_waits_for_ever j'],
  ],
  [
    'branches that meet without a join',
    [
      begin(),
      both('p'),
      task('a'),
      task('b'),
      choice('m'),
      task('c'),
      end(),
      way('begin', 'p', 'a', 'm', 'c', 'end'),
      way('p', 'b', 'm'),
    ],
    ['two_at_once c'],
  ],
  [
    'an id that objects keep for themselves',
    [begin(), task('constructor'), end(), way('begin', 'constructor', 'end')],
    [
      'id_not_usable constructor',
      'flow_leads_nowhere begin-constructor',
      'flow_leads_nowhere constructor-end',
    ],
  ],
  [
    'an attribute we do not know',
    [begin(), task('a', 'tamcap:rolle="clerk"'), end(), straight],
    ['unreadable a'],
  ],
]

describe('The linter of diagrams', () => {
  for (const [what, parts, problems] of refused) {
    it(`refuses ${what} and names it`, async () => {
      expect(await problemsOf(...parts)).to.include.members(problems)
    })
  }

  it('refuses what is no BPMN, and two processes in one file', async () => {
    expect((await check('Kính gửi')).problems[0]?.code).to.equal('workflow.unreadable')
    expect((await check('<a/>')).graph).to.equal(null)
    const two =
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><bpmn:process id="p"/><bpmn:process id="q"/></bpmn:definitions>'
    expect((await check(two)).problems).to.deep.equal([
      { element: 'd', code: 'workflow.not_one_process' },
    ])
  })

  it('takes time in proportion to the number of return arrows', async () => {
    const steps = Array.from({ length: 32 }, (_, index) => `step-${index}`)
    const back = steps.map((step, index) =>
      [
        checking(step),
        returning(step, steps[Math.max(0, index - 2)] ?? '', steps[index + 1] ?? 'end'),
      ].join(''),
    )
    const begun = performance.now()

    expect(await problemsOf(begin(), end(), way('begin', 'step-0'), ...back)).to.deep.equal([])
    expect(performance.now() - begun).to.be.below(1500)
  })
})

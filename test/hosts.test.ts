import { expect, test } from 'vitest'
import { count, parse } from '../src/index.ts'

const TABLE = `Active Internet connections (w/o servers)
Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED
`
const at = (prompt: string) => `${prompt}netstat -n\n${TABLE}`

test.each([
  ['root@web1:~# ', 'web1'],
  ['[ops@web1 ~]$ ', 'web1'],
  ['[web1.example.jp]: PS C:\\> ', 'web1.example.jp'],
  ['web1# ', 'web1'],
  ['bash-5.1# ', undefined],
  ['root# ', undefined],
  ['root@localhost:~# ', undefined],
  ['C:\\> ', undefined],
  ['$ ', undefined],
])('the prompt %j names %s', (prompt, host) => {
  expect(parse(at(prompt)).source.host).toBe(host)
})

test('a source has the machine that all of its prompts name, and what was given', () => {
  expect(parse(at('a@web1:~$ ') + at('b@WEB1:~$ ')).source.host).toBe('web1')
  expect(parse(at('a@web1:~$ ') + at('a@web2:~$ ')).source).not.toHaveProperty('host')
  expect(parse(TABLE, { host: 'web3' }).source.host).toBe('web3')
  expect(parse(at('a@web1:~$ '), { host: 'web3' }).source).not.toHaveProperty('host')
})

test('a machine that ran the command for another one is no machine of its rows', () => {
  const { source, captures } = parse(at('a@bastion:~$ ssh web1 '))
  expect([source.host, captures[0]?.host]).toEqual(['bastion', 'web1'])
})

test('each run is asked by the machine of its own prompt', async () => {
  const text = at('a@web1:~$ ') + at('a@web2:~$ ') + at('a@web1:~$ ssh db1 ')
  const { counts } = await count(text, { by: ['host'] })
  expect(counts.map(({ group }) => group.host)).toEqual(['web1', 'web2', 'db1'])
  const rows = (where: string) => parse(text, { where }).captures.flatMap(({ sections }) => sections).length
  expect([rows('host:web1'), rows('host:web2'), rows('-host:web1')]).toEqual([1, 1, 2])
})

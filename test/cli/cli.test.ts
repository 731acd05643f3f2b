import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Report } from '../../src/core/report';
import { articleText } from '../support/article-text';
import { runCli } from '../support/run-cli';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

let folder: TempFolder;

beforeAll(() => {
  folder = createTempFolder();
  folder.write(
    'errors/bec.md',
    articleText({
      id: 'bec',
      fields: {
        kind: 'error',
        title: '"BecAccessDenied: not in the directory"',
        codes: '[BecAccessDenied, AADSTS90000]',
      },
    }),
  );
  folder.write(
    'questions/text-missing.md',
    articleText({
      id: 'text-missing',
      fields: {
        title: '"The text message does not arrive"',
        phrases: '["no sms code", "the text never comes", "i wait for the text message"]',
      },
    }),
  );
});

afterAll(() => folder.remove());

const run = (args: readonly string[], options?: Parameters<typeof runCli>[1]) =>
  runCli(args, { cwd: folder.path, ...options });
const withFolder = (...args: readonly string[]) => [...args, '--knowledge', folder.path];

describe('ask', () => {
  it('prints the answer as text', async () => {
    const { code, stdout } = await run(
      withFolder('ask', 'what is BecAccessDenied', '--as', 'admin'),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('BecAccessDenied: not in the directory');
    expect(stdout).toContain('For admins.');
  });

  it('prints one JSON object with the whole contract', async () => {
    const { stdout } = await run(withFolder('ask', '-', '--json'), {
      input: 'BecAccessDenied and AADSTS999999',
    });
    const report = JSON.parse(stdout) as Report;
    expect(Object.keys(report).sort()).toEqual(
      [
        'article',
        'articles',
        'candidates',
        'codes',
        'command',
        'decision',
        'fields',
        'redacted',
        'secretsRemoved',
        'security',
        'text',
        'unknownCodes',
      ].sort(),
    );
    expect(report).toMatchObject({
      decision: 'answer',
      article: 'bec',
      codes: ['BecAccessDenied'],
      unknownCodes: ['AADSTS999999'],
    });
  });

  it('answers a set, a line for a line, in the same order', async () => {
    const input = '{"text":"BecAccessDenied","audience":"admin"}\n\n{"text":"hello"}\n';
    const { stdout } = await run(withFolder('ask', '--jsonl'), { input });
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Report);
    expect(reports.map(({ article, command }) => article ?? command)).toEqual(['bec', 'greet']);
  });

  it.each([
    ['slack', '"blocks"'],
    ['teams', '"AdaptiveCard"'],
    ['text', 'BecAccessDenied: not in the directory'],
  ])('prints what %s is sent', async (platform, expected) => {
    const { code, stdout } = await run(withFolder('ask', 'BecAccessDenied', '--render', platform));
    expect(code).toBe(0);
    expect(stdout).toContain(expected);
  });

  it('names the line of a set that is not a question', async () => {
    const { code, stderr } = await run(withFolder('ask', '--jsonl'), {
      input: '{"text":"hello"}\nhello\n',
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /line 2 of standard input is not a question\. Write one JSON object a line/,
    );
  });
});

describe('chat', () => {
  it('greets, answers, and lets a number press a button', async () => {
    const { code, stdout } = await run(withFolder('chat', '--as', 'user'), {
      input: 'BecAccessDenied\n[3]\nexit\n',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('I answer questions about signing in');
    expect(stdout).toContain('[3] Show the version for admins');
    expect(stdout).toContain('For admins.');
  });

  it('speaks the language of the terminal', async () => {
    const env = { LANG: 'de_AT.UTF-8' };
    const { stdout } = await run(withFolder('chat'), { input: 'exit\n', env });
    expect(stdout).toContain('Guten Tag');
  });

  it('refuses a language tag that is none', async () => {
    const { code, stderr } = await run(withFolder('chat', '--locale', 'de_AT.UTF-8'));
    expect(code).toBe(2);
    expect(stderr).toContain('Write one such as "de" or "de-AT" after --locale.');
  });
});

describe('eval', () => {
  it('measures a set and lists its failures', async () => {
    const file = folder.write(
      'set.jsonl',
      '{"text":"BecAccessDenied","expect":["bec"]}\n{"text":"zzz qqq","expect":[]}\n{"text":"zzz qqq","expect":["bec"]}\n',
    );
    const { stdout } = await run(withFolder('eval', file, '--json', '--failures'));
    expect(JSON.parse(stdout)).toMatchObject({
      n: 3,
      counts: { right: 1, declined: 1, missed: 1 },
      failures: [{ text: 'zzz qqq', outcome: 'missed' }],
    });
  });

  it('names the line that is not a question', async () => {
    const file = folder.write('broken.jsonl', '{"text":1}\n');
    const { code, stderr } = await run(withFolder('eval', file));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/broken\.jsonl:1: this line is not a question/),
    ]);
  });
});

describe('knowledge', () => {
  it('checks: exit 0 when all is well, 1 when an article has an error', async () => {
    expect(await run(withFolder('knowledge', 'check'))).toMatchObject({
      code: 0,
      stdout: '2 articles, 0 errors, 0 warnings\n',
    });
    const broken = createTempFolder();
    broken.write('a.md', articleText({ id: 'a', fields: { related: '[nowhere]' } }));
    const { code, stdout } = await run(['knowledge', 'check', '--knowledge', broken.path]);
    broken.remove();
    expect(code).toBe(1);
    expect(stdout).toContain(
      'a.md:13: error: there is no article nowhere. Correct the id, or write that article.',
    );
  });

  it('warns of overdue reviews and reports what a list names and the knowledge lacks', async () => {
    const list = folder.write(
      'list.jsonl',
      '{"id":"bec","codes":["BecAccessDenied","E2"],"messages":[]}\n{"id":"gone"}\n',
    );
    const { code, stdout } = await run(
      withFolder('knowledge', 'check', '--today', '2028-01-01', '--inventory', list),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('warning: the review was due on 2027-05-22');
    expect(stdout).toContain('error: the codes lack "E2"');
    expect(stdout).toContain('error: there is no article gone');
  });

  it('lists, shows and counts', async () => {
    const list = await run(withFolder('knowledge', 'list', '--kind', 'error'));
    expect(list.stdout).toBe('bec\terror\tuser+admin\tBecAccessDenied: not in the directory\n');
    const show = await run(withFolder('knowledge', 'show', 'bec', '--as', 'user'));
    expect(show.stdout).toContain('For users.');
    const stats = await run(withFolder('knowledge', 'stats', '--json'));
    expect(JSON.parse(stats.stdout)).toMatchObject({
      articles: 2,
      phrases: 4,
      codes: 2,
      'phrases not ours': 0,
    });
  });

  it.each(['csv', 'json', 'jsonl'])(
    'loses nothing when %s goes out and comes back',
    async (format) => {
      const copy = createTempFolder();
      const exported = await run(withFolder('knowledge', 'export', '--format', format));
      const file = copy.write(`all.${format}`, exported.stdout);
      copy.write(
        'errors/bec.md',
        articleText({ id: 'bec', fields: { title: '"To be replaced"' } }),
      );
      const imported = await run(['knowledge', 'import', file, '--knowledge', copy.path]);
      expect(imported).toMatchObject({ code: 0, stdout: '2 articles written\n' });
      const again = await run([
        'knowledge',
        'export',
        '--format',
        format,
        '--knowledge',
        copy.path,
      ]);
      copy.remove();
      expect(again.stdout).toBe(exported.stdout);
    },
  );

  it('refuses a bad row with its line, and writes nothing', async () => {
    const before = readFileSync(path.join(folder.path, 'errors', 'bec.md'), 'utf8');
    const exported = await run(withFolder('knowledge', 'export', '--format', 'jsonl'));
    const [first = '', second = ''] = exported.stdout.trim().split('\n');
    const file = folder.write(
      'bad.jsonl',
      `${first.replace('"For admins."', '"Changed."')}\n${second.replace('"question"', '"poem"')}\n`,
    );
    const { code, stderr } = await run(withFolder('knowledge', 'import', file));
    expect(code).toBe(1);
    expect(stderr).toMatch(/bad\.jsonl:2: error: kind: must be one of .*\n.*Nothing was written/s);
    expect(readFileSync(path.join(folder.path, 'errors', 'bec.md'), 'utf8')).toBe(before);
  });

  it('starts an article that passes the check once it is filled in', async () => {
    const fresh = createTempFolder();
    fresh.write('a.md', articleText({ id: 'a' }));
    const made = await run([
      'knowledge',
      'new',
      'call-goes-to-voicemail',
      '--knowledge',
      fresh.path,
    ]);
    const checked = await run(['knowledge', 'check', '--knowledge', fresh.path]);
    fresh.remove();
    expect(made.stdout).toContain('questions/call-goes-to-voicemail.md');
    expect(checked).toMatchObject({ code: 0, stdout: '2 articles, 0 errors, 0 warnings\n' });
  });
});

describe('a wrong command line or configuration', () => {
  it.each([
    ['no question', ['ask'], {}, /there is no question\. Write it in quotes/],
    ['an unknown option', ['ask', 'x', '--loud'], {}, /unknown option '--loud'/],
    ['an unknown audience', ['ask', 'x', '--as', 'boss'], {}, /Allowed choices are user, admin/],
    ['an unknown command', ['dance'], {}, /unknown command 'dance'/],
    [
      'an unreadable knowledge folder',
      ['ask', 'x', '--knowledge', '/nowhere'],
      {},
      /\/nowhere:1: error: the knowledge folder cannot be read\. Check that it exists/,
    ],
    [
      'half a credential pair',
      ['serve'],
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /SLACK_SIGNING_SECRET is missing.*Set it to the signing secret/,
    ],
    ['an open address without credentials', ['serve'], { HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0/],
  ])('is one clear message, exit 2 and no stack: %s', async (_what, args, env, message) => {
    const { code, stderr } = await run(args, { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names the taken port', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, stderr } = await run(withFolder('serve'), { env: { PORT: String(port) } });
    await new Promise((resolve) => holder.close(resolve));
    expect(code).toBe(2);
    expect(stderr).toContain(`PORT ${port} on 127.0.0.1 is taken by another program`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    [[]],
    [['ask']],
    [['chat']],
    [['eval']],
    [['serve']],
    [['knowledge']],
    [['knowledge', 'import']],
  ])('has help for %j', async (command) => {
    const { code, stdout } = await run([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: mfa-helpdesk');
  });
});

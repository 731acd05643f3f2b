import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { runCli } from '../../../src/cli/cli';
import { createTempFolder } from '../../support/temp-folder';

const ID = '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e';
const folder = createTempFolder();
const out = path.join(folder.path, 'app.zip');

const parts = {
  startServer: () => Promise.reject(new Error('no server is started here')),
  renderSlack: () => [],
  renderTeams: () => ({}),
} as unknown as Parameters<typeof runCli>[1];

afterAll(() => {
  process.exitCode = undefined;
  folder.remove();
});

async function manifest(...options: readonly string[]) {
  const lines: string[] = [];
  const hear = (line: string) => void lines.push(line);
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(hear),
    jest.spyOn(console, 'error').mockImplementation(hear),
    jest.spyOn(process.stderr, 'write').mockReturnValue(true),
  ];
  process.exitCode = 0;
  await runCli(['node', 'mfa-helpdesk', 'manifest', 'teams', ...options], parts);
  for (const spy of spies) spy.mockRestore();
  return { text: lines.join('\n'), code: process.exitCode };
}

describe('mfa-helpdesk manifest teams', () => {
  it('writes the zip to upload, and says what comes next', async () => {
    const options = ['--app-id', ID, '--url', 'https://help.contoso.com', '--developer', 'Contoso'];
    const { text, code } = await manifest(...options, '--out', out);
    expect(code).toBe(0);
    expect(text).toContain('https://help.contoso.com/api/messages');
    const files = unzipSync(readFileSync(out));
    expect(new TextDecoder().decode(files['manifest.json'])).toContain('"name": "Contoso"');
  });

  it.each([
    [['--app-id', 'my-bot', '--url', 'https://help.contoso.com'], '--app-id is "my-bot"'],
    [['--app-id', ID, '--url', 'http://help.contoso.com'], '--url is no address'],
    [['--app-id', ID, '--url', 'https://me:secret@help.contoso.com'], '--url is no address'],
    [['--app-id', ID, '--url', 'https://help.contoso.com', '--app-version', '2'], 'three numbers'],
    [['--app-id', ID, '--url', 'https://help.contoso.com/bot'], 'Give the address'],
  ])('refuses %j', async (options, words) => {
    const { text, code } = await manifest(...options);
    expect(code).toBe(2);
    expect(text).toContain(words);
    expect(text).not.toContain('me:secret');
  });

  it('takes a higher version, where an app that is installed changes', async () => {
    const options = ['--app-id', ID, '--url', 'https://help.contoso.com'];
    await manifest(...options, '--app-version', '1.2.0', '--out', out);
    const files = unzipSync(readFileSync(out));
    expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toMatchObject({
      version: '1.2.0',
    });
  });

  it('says what the schema finds wrong, and writes nothing', async () => {
    const options = ['--app-id', ID, '--url', 'https://help.contoso.com', '--out', `${out}.no`];
    const { text, code } = await manifest(...options, '--developer', 'x'.repeat(33));
    expect(code).toBe(1);
    expect(text).toContain('/developer/name');
    expect(() => readFileSync(`${out}.no`)).toThrow();
  });
});

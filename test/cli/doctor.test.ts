import { runCli } from '../../src/cli/cli';
import { startListener } from '../support/slack-listener';
import { createTempFolder } from '../support/temp-folder';

const parts = {
  startServer: () => Promise.reject(new Error('no server is started here')),
  renderSlack: () => [],
  renderTeams: () => ({}),
} as unknown as Parameters<typeof runCli>[1];

const before = { ...process.env };
const folder = createTempFolder();
afterAll(() => {
  process.env = before;
  process.exitCode = undefined;
  folder.remove();
});

async function doctor(env: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const lines: string[] = [];
  const spy = jest.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  process.env = { PATH: before.PATH, HELPDESK_DATA: folder.path, ...env };
  process.exitCode = 0;
  await runCli(['node', 'mfa-helpdesk', 'doctor', ...options], parts);
  spy.mockRestore();
  return { text: lines.join('\n'), code: process.exitCode };
}

describe('mfa-helpdesk doctor', () => {
  test('is well where a platform is off', async () => {
    const { text, code } = await doctor({});
    expect(text).toContain('ok    Slack: off');
    expect(code).toBe(0);
  });

  test('takes no address but one of this program', async () => {
    const print = jest.spyOn(console, 'error').mockReturnValue();
    const { code } = await doctor({}, '--url', 'https://me:secret@help.contoso.com');
    const said = print.mock.calls.flat().join('\n');
    print.mockRestore();
    expect(code).toBe(2);
    expect(said).toContain('--url is no address of this program');
    expect(said).not.toContain('secret');
  });

  test('names the scopes of the manifest that Slack has not granted, with their reasons', async () => {
    const slack = await startListener(() => ({
      headers: { 'x-oauth-scopes': 'chat:write' },
      body: { ok: true, team: 'Contoso' },
    }));
    const { text, code } = await doctor({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      SLACK_API_URL: `${slack.url}/api/`,
    });
    await slack.close();
    expect(text).toContain('ok    Slack token: accepted by Contoso');
    expect(text).toContain('commands is missing (Receive /mfa and the shortcuts)');
    expect(text).toContain('app_mentions:read is missing (Hear when the bot is mentioned');
    expect(code).toBe(1);
  });
});

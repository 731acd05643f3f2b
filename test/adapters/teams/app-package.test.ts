import { unzipSync } from 'fflate';
import { z } from 'zod';
import { createAppPackage, findManifestProblems } from '../../../adapters/teams/app-package';
import { english } from '../../../src/core/phrases/english';

const ID = '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e';
const TEAMS_ID = '11111111-2222-4333-8444-555555555555';
const OPTIONS = { appId: ID, teamsAppId: TEAMS_ID, url: 'https://help.contoso.com' } as const;

const made = createAppPackage(OPTIONS);
const files = unzipSync(made.zip);
const text = new TextDecoder().decode(files['manifest.json']);
const manifest = z
  .looseObject({
    id: z.string(),
    bots: z.array(
      z.looseObject({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z.array(
          z.object({ commands: z.array(z.looseObject({ prompt: z.string().optional() })) }),
        ),
      }),
    ),
    validDomains: z.array(z.string()),
  })
  .parse(JSON.parse(text));

/** The width and height a PNG says it has. */
function sizeOf(name: string): readonly [number, number] {
  const png = Buffer.from(files[name] ?? []);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the app package', () => {
  it('holds the manifest and both icons, at the top', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(sizeOf('color.png')).toEqual([192, 192]);
    expect(sizeOf('outline.png')).toEqual([32, 32]);
  });

  it('is as Microsoft\u2019s published schema wants it', () => {
    expect(findManifestProblems(JSON.parse(text))).toEqual([]);
  });

  it('has its ids and address filled in everywhere', () => {
    expect(text).not.toMatch(/00000000-|example\.com/);
    expect(manifest.id).toBe(TEAMS_ID);
    expect(manifest.bots.map(({ botId }) => botId)).toEqual([ID]);
    expect(manifest.validDomains).toEqual(['help.contoso.com']);
  });

  it('offers the questions that the bot itself offers', () => {
    const prompts = manifest.bots[0]?.commandLists[0]?.commands.flatMap(
      ({ prompt }) => prompt ?? [],
    );
    const plain = (words: readonly string[]) =>
      words.map((line) => line.replaceAll('\u2019', "'")).sort();
    expect(plain(prompts ?? [])).toEqual(plain(english.exampleQuestions));
  });

  it('is the same bytes each time', () => {
    expect(createAppPackage(OPTIONS).zip).toEqual(made.zip);
  });

  it('promises what Teams wants of apps for teams, though the schema does not', () => {
    const { supportsChannelFeatures: promised, ...without } = JSON.parse(text) as Record<
      string,
      unknown
    >;
    expect(promised).toBe('tier1');
    expect(findManifestProblems(without)).toEqual([
      expect.stringContaining('supportsChannelFeatures'),
    ]);
  });

  it('would be caught if it were wrong', () => {
    const wrong = { ...manifest, bots: [{ botId: 'x', scopes: ['everywhere'] }] };
    expect(findManifestProblems(wrong).join('\n')).toMatch(
      /\/bots\/0\/botId .*\n.*\/bots\/0\/scopes/,
    );
  });
});

describe('the app package with private answers', () => {
  const { manifest: own } = createAppPackage({ ...OPTIONS, privateAnswers: true });

  it('asks for targeted messages and slash commands, by the first published schema that knows them', () => {
    expect(own).toMatchObject({
      manifestVersion: '1.29',
      bots: [
        {
          supportsTargetedMessages: true,
          commandLists: [{ scopes: ['personal'] }, { triggers: ['mention', 'slash'] }],
        },
      ],
    });
    expect(findManifestProblems(own)).toEqual([]);
  });

  it('would not pass by the schema of the other', () => {
    expect(findManifestProblems({ ...(own as object), manifestVersion: '1.28' })).not.toEqual([]);
  });
});

// Runs Vercel's Slack emulator, an ES module, outside Jest. Started by slack-emulator.ts, which talks to it over IPC.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEmulator } from 'emulate';

// Event subscriptions are part of no public setting: the plug-in's registration is where its webhooks can be had.
const folder = path.dirname(fileURLToPath(import.meta.resolve('emulate')));
const file = readdirSync(folder).find((name) =>
  /export \{[^}]*slackPlugin/s.test(readFileSync(path.join(folder, name), 'utf8')),
);
const { slackPlugin, getSlackStore } = await import(pathToFileURL(path.join(folder, file)));
const register = slackPlugin.register;
let inside;
slackPlugin.register = function (app, store, webhooks, ...rest) {
  inside = { store, webhooks };
  return register.call(this, app, store, webhooks, ...rest);
};

const { signingSecret, bot, people } = JSON.parse(process.argv[2]);
const emulator = await createEmulator({
  service: 'slack',
  port: 0,
  seed: {
    slack: {
      team: { name: 'Example', domain: 'example' },
      signing_secret: signingSecret,
      users: people.map(({ name }) => ({ name, real_name: name, email: `${name}@example.com` })),
      channels: [{ name: 'help' }],
      oauth_apps: [
        {
          app_id: bot.appId,
          client_id: '1.2',
          client_secret: 'client-secret',
          name: 'MFA Helpdesk',
          redirect_uris: ['http://localhost/'],
          bot_name: 'mfahelp',
          bot_id: bot.id,
          bot_user_id: bot.user,
          scopes: ['chat:write'],
        },
      ],
      tokens: [
        {
          token: bot.token,
          type: 'bot',
          user_id: bot.user,
          app_id: bot.appId,
          bot_id: bot.id,
          bot_user_id: bot.user,
        },
        ...people.map(({ name, token }) => ({ token, type: 'user', user: name })),
      ],
    },
  },
});

process.on('message', ({ ask, url }) => {
  switch (ask) {
    case 'subscribe':
      inside.webhooks.register({ url, events: ['*'], active: true, owner: 'slack' });
      return process.send({ answer: ask });
    case 'views':
      return process.send({ answer: ask, views: getSlackStore(inside.store).views.all() });
  }
});
process.send({ answer: 'ready', url: emulator.url });

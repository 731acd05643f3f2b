import path from 'node:path';
import pino from 'pino';
import { metricsRoute } from '../../src/console/metrics-route';
import { probeRoutes } from '../../src/console/probe-routes';
import { type HttpServer, startHttpServer } from '../../src/http';
import { createMetrics } from '../../src/metrics';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { troubleOf } from '../../src/trouble-of';
import { sendRequest } from '../adapters/web/send-request';
import { makeNotice, makeTurn } from '../support/make-turn';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

let folder: TempFolder;
let store: Store;
let server: HttpServer;

async function start(token?: string): Promise<void> {
  folder = createTempFolder();
  store = await openStore({ kind: 'sqlite', file: path.join(folder.path, 'probes.sqlite') });
  const metrics = createMetrics(store);
  metrics.countAnswer({ platform: 'slack', decision: 'answer', milliseconds: 3 });
  const routes = [
    ...probeRoutes({ findTrouble: () => troubleOf(store) }),
    metricsRoute(metrics, token),
  ];
  const logger = pino({ level: 'silent' });
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
}

afterEach(async () => {
  await server.close();
  await store.close();
  folder.remove();
});

const get = (where: string, headers: Record<string, string> = {}) =>
  fetch(server.url + where, { headers });

describe('the probes', () => {
  it('are green while the store takes what is written', async () => {
    await start();
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
  });

  it('say that the program lives but is not ready when the store is gone, and why', async () => {
    await start();
    await store.close();
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      status: 'not ready',
      reason: expect.any(String) as string,
    });
  });
});

describe('the metrics', () => {
  it('tell answers by platform and decision, and how old the oldest waiting notice is', async () => {
    await start();
    const at = new Date(Date.now() - 90_000);
    await store.saveTurn(makeTurn('event', { at, notices: [makeNotice('waiting')] }));
    const text = await (await get('/metrics')).text();
    expect(text).toContain('helpdesk_answers_total{platform="slack",decision="answer"} 1');
    expect(text).toContain('helpdesk_outbox_waiting 1');
    const age = Number(/^helpdesk_outbox_oldest_seconds (\S+)$/m.exec(text)?.[1]);
    expect(age).toBeGreaterThanOrEqual(90);
  });

  it('are given without the outbox while the store does not answer, and say that', async () => {
    await start();
    expect(await (await get('/metrics')).text()).toContain('helpdesk_store_writable 1');
    await store.close();
    const response = await get('/metrics');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('helpdesk_store_writable 0');
    expect(text).toContain('helpdesk_outbox_oldest_seconds Nan');
    expect(text).toContain('helpdesk_answers_total{platform="slack",decision="answer"} 1');
  });

  it('are for this machine alone, or for whoever bears the token', async () => {
    await start();
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
    const renamed = { path: '/metrics', headers: { host: 'evil.example' } };
    expect((await sendRequest(server.url, renamed)).status).toBe(403);
    await server.close();
    await store.close();
    folder.remove();
    await start('a token of the tests only');
    expect((await get('/metrics')).status).toBe(401);
    const bearer = { authorization: 'Bearer a token of the tests only' };
    expect((await get('/metrics', bearer)).status).toBe(200);
  });
});

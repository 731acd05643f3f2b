/** Somebody's browser on the way through the installation. */
export interface Visit {
  readonly response: Response;
  readonly html: string;
  /** Where the page's one link goes. */
  readonly link: URL | undefined;
  readonly cookie: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

export async function visit(url: string, cookie = ''): Promise<Visit> {
  const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
  const html = await response.text();
  const [, href = ''] = /<a href="([^"]*)"/.exec(html) ?? [];
  const plain = href.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
  const [kept = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return {
    response,
    html,
    link: plain === '' ? undefined : new URL(plain, url),
    cookie: kept,
  };
}

/** Begins at the app's page, and comes back from Slack with a code. */
export async function installAt(server: string, code: string): Promise<Visit> {
  const { link, cookie } = await visit(`${server}/slack/install`);
  return comeBack(server, { code, state: link?.searchParams.get('state') ?? '' }, cookie);
}

export function comeBack(
  server: string,
  query: Readonly<Record<string, string>>,
  cookie: string,
): Promise<Visit> {
  return visit(`${server}/slack/oauth_redirect?${new URLSearchParams(query).toString()}`, cookie);
}

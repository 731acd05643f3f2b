import type { ChannelAddress, HandOffConfig } from '../config-file';
import type { Article } from '../core/article';
import type { Destination } from '../core/ticket/notice';
import type { Ticket } from '../core/ticket/ticket';
import type { Routes } from '../core/ticket/write-notices';

/** Whether anybody would see a ticket. */
export function handsOff({ default: experts, webhook }: HandOffConfig): boolean {
  return experts !== undefined || webhook !== undefined;
}

/** Where tickets go: security first, then by the product of the article that did not help, else the default. */
export function routesOf(
  config: HandOffConfig,
  articleOf: (id: string) => Article | undefined,
): Routes {
  const expertsOf = ({ urgency, article }: Ticket): Destination | undefined => {
    const products = (article === undefined ? undefined : articleOf(article))?.products ?? [];
    const byProduct = products.map((product) => config.products[product]).find(Boolean);
    const bySecurity = urgency === 'security' ? config.security : undefined;
    return channelOf(bySecurity ?? byProduct ?? config.default);
  };
  return { expertsOf, webhook: config.webhook !== undefined };
}

export function channelOf(address: ChannelAddress | undefined): Destination | undefined {
  return address && { kind: 'channel', ...address };
}

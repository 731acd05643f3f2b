import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { PACKAGE_ROOT } from './package-root';

export const SLACK_MANIFEST = path.join(PACKAGE_ROOT, 'manifest', 'slack', 'manifest.yaml');

export interface ManifestScope {
  readonly name: string;
  /** What it is for, in words. */
  readonly reason: string;
}

/** The scopes the manifest asks for; the comment before each says what it is for. */
export function readSlackScopes(): readonly ManifestScope[] {
  const document = parseDocument(readFileSync(SLACK_MANIFEST, 'utf8'));
  const scopes = document.getIn(['oauth_config', 'scopes', 'bot']);
  if (!isSeq(scopes)) return [];
  return scopes.items.flatMap((item, index) => {
    if (!isScalar(item)) return [];
    const comment = item.commentBefore ?? (index === 0 ? scopes.commentBefore : undefined) ?? '';
    return [{ name: String(item.value), reason: comment.trim().replace(/\.$/, '') }];
  });
}

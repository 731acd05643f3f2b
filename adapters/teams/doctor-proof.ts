import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { Certificate, TeamsConfig } from '../../src/platform-credentials';

type Proof = Readonly<Record<string, string>>;

/** How the bot proves to Entra who it is; undefined where its certificate's key cannot be used. */
export function proofOf(
  { appId, appPassword = '', certificate }: TeamsConfig,
  audience: string,
): Proof | undefined {
  return certificate ? assertionOf(appId, certificate, audience) : { client_secret: appPassword };
}

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SECONDS = 300;

/** As learn.microsoft.com/entra/identity-platform/certificate-credentials has it. */
function assertionOf(
  appId: string,
  { thumbprint, privateKey }: Certificate,
  audience: string,
): Proof | undefined {
  if (!/^[0-9a-f]{40}$/i.test(thumbprint)) return undefined;
  const x5t = Buffer.from(thumbprint, 'hex').toString('base64url');
  try {
    const assertion = sign({}, privateKey, {
      algorithm: 'RS256',
      header: { alg: 'RS256', typ: 'JWT', x5t },
      issuer: appId,
      subject: appId,
      audience,
      jwtid: randomUUID(),
      notBefore: 0,
      expiresIn: SECONDS,
    });
    return { client_assertion_type: TYPE, client_assertion: assertion };
  } catch {
    return undefined;
  }
}

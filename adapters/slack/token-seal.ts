import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts what is kept in the store, bound to what it is about: moved to another place, it opens no more. */
export interface TokenSeal {
  seal(plain: string, about: string): string;
  /** Undefined where none of the keys opens it, or it was changed. */
  open(sealed: string, about: string): string | undefined;
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
/** What AES-GCM calls for (NIST SP 800-38D, 8.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** @param keys 32 bytes each, in base64: the first encrypts, all decrypt */
export function createTokenSeal(keys: readonly string[]): TokenSeal {
  const known = keys.map(readKey);
  const [first] = known;
  if (!first) throw new Error('there is no key to encrypt with');
  return {
    seal: (plain, about) => seal(plain, about, first),
    open: (sealed, about) => {
      const [version, id, body = ''] = sealed.split('.');
      const key = known.find((each) => each.id === id);
      if (version !== VERSION || !key) return undefined;
      return open(Buffer.from(body, 'base64url'), about, key.bytes);
    },
  };
}

/** The id tells keys apart without telling anything of them. */
function readKey(base64: string): Key {
  const bytes = Buffer.from(base64, 'base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

function seal(plain: string, about: string, { id, bytes }: Key): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final()]);
  return `${VERSION}.${id}.${Buffer.concat([body, cipher.getAuthTag()]).toString('base64url')}`;
}

function open(body: Buffer, about: string, key: Buffer): string | undefined {
  if (body.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = body.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  const secret = body.subarray(NONCE_BYTES, -TAG_BYTES);
  try {
    return Buffer.concat([decipher.update(secret), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

import path from 'node:path';
import { PACKAGE_ROOT } from '../package-root';

/** Where the build puts the bundled pages. */
export const PAGE_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'page');

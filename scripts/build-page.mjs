// Bundles the try-out page into dist/page, or into the folder named on the command line.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.join(root, 'src', 'console', 'page');
const target = path.resolve(process.argv[2] ?? path.join(root, 'dist', 'page'));

await mkdir(target, { recursive: true });
await build({
  entryPoints: [path.join(source, 'page.ts'), path.join(source, 'page.css')],
  outdir: target,
  bundle: true,
  minify: true,
  sourcemap: false,
  format: 'iife',
  target: ['es2022'],
  logLevel: 'warning',
});
for (const name of ['index.html', 'favicon.svg']) {
  await copyFile(path.join(source, name), path.join(target, name));
}

// Draws the app's two icons: `node manifest/teams/draw-icons.mjs`. Both are committed beside this file.
// A speech bubble with a tick: somebody answers, and the sign-in works. Teams wants a colour icon of 192×192 whose symbol
// stays within the middle 96×96 or so, and an outline of 32×32 in white on nothing.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const BACKGROUND = [0x1f, 0x3a, 0x5f];
const WHITE = [0xff, 0xff, 0xff];
const SAMPLES = 4;

/** Distances are in units of a square of 32; negative is inside. */
const distanceToBox = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const distanceToSegment = (x, y, [ax, ay], [bx, by]) => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};

const TAIL = [
  [9, 21],
  [9, 29],
  [17, 23],
];

const isInTail = (x, y) => {
  const sides = TAIL.map(([ax, ay], index) => {
    const [bx, by] = TAIL[(index + 1) % TAIL.length];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return sides.every((side) => side <= 0) || sides.every((side) => side >= 0);
};

const distanceToTail = (x, y) => {
  const edge = Math.min(
    ...TAIL.map((point, index) => distanceToSegment(x, y, point, TAIL[(index + 1) % TAIL.length])),
  );
  return isInTail(x, y) ? -edge : edge;
};

const distanceToBubble = (x, y) =>
  Math.min(distanceToBox(x, y, 3, 3, 29, 23, 5), distanceToTail(x, y));

const distanceToTick = (x, y) =>
  Math.min(
    distanceToSegment(x, y, [10.5, 13], [14.5, 17]),
    distanceToSegment(x, y, [14.5, 17], [21.5, 9.5]),
  );

/** The colour of a point, or undefined where there is none. */
const colorIcon = (x, y) => {
  // The symbol takes the middle 60 % of the square.
  const [u, v] = [(x - 16) / 0.6 + 16, (y - 16) / 0.6 + 16];
  const isWhite = distanceToBubble(u, v) < 0 && distanceToTick(u, v) > 1.6;
  return isWhite ? WHITE : BACKGROUND;
};

const outlineIcon = (x, y) => {
  const isLine = Math.abs(distanceToBubble(x, y) + 1) < 1 || distanceToTick(x, y) < 1.1;
  return isLine ? WHITE : undefined;
};

function draw(size, colorAt) {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_unused, column) => pixel(size, colorAt, column, row)).flat(),
  );
  return Buffer.from(rows.flatMap((row) => [0, ...row]));
}

/** The mean of a grid of points, its colour weighed by how many have one. */
function pixel(size, colorAt, column, row) {
  const found = [];
  for (let index = 0; index < SAMPLES * SAMPLES; index += 1) {
    const x = column + ((index % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES;
    const color = colorAt((x * 32) / size, (y * 32) / size);
    if (color) found.push(color);
  }
  if (found.length === 0) return [255, 255, 255, 0];
  const mean = [0, 1, 2].map((channel) =>
    Math.round(found.reduce((sum, color) => sum + color[channel], 0) / found.length),
  );
  return [...mean, Math.round((255 * found.length) / (SAMPLES * SAMPLES))];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A PNG of 8 bits a channel, red, green, blue and alpha. */
function png(size, colorAt) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size, colorAt), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const here = import.meta.dirname;
writeFileSync(path.join(here, 'color.png'), png(192, colorIcon));
writeFileSync(path.join(here, 'outline.png'), png(32, outlineIcon));

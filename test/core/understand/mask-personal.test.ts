import { maskPersonal } from '../../../src/core/understand/guard/mask-personal';

const MASKED = [
  ['add +46 70 174 06 19 for marta.nowak@contoso.example', 'add [phone] for [email]'],
  ['InvalidFormat for 0049(0)6990009188', 'InvalidFormat for [phone]'],
  ['call me at (425) 555-0123', 'call me at [phone]'],
  ['his number is 06 39 98 55 01', 'his number is [phone]'],
  ['<mailto:dana.p@contoso.com|dana.p@contoso.com>', '<mailto:[email]|[email]>'],
] as const;

const KEPT = [
  'AADSTS50126 at 2026-11-22 07:58:12',
  'error -2146893783 and 3399942151',
  'from 22395 or 97671, port 443, 192.0.2.70:53000',
  'case 2511030040001234, order 118-2204417, INC0012345, KB5007205',
  'CID 50034a57-0057-4a53-b003-70008c0de001, build 10.0.20348.2762',
  '09.03.2026 07:58',
];

describe('maskPersonal', () => {
  it.each(MASKED)('masks "%s"', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each(KEPT)('leaves "%s" as it is', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });
});

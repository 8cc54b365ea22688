const UNITS: [RegExp, number][] = [
  [/(mdkr|md|miljard(er)?)$/, 9],
  [/(mkr|mnkr|mn|milj|miljon(er)?)$/, 6],
  [/(tkr|tusen)$/, 3],
];

/**
 * Reads an amount as people write it: "20 000 000 kr", "20 Mkr", "1,9 mn", "300000.00". Gives decimal text, or undefined
 * when it is no amount. Works on the digits, never on a floating number.
 */
export function parseAmount(text: string): string | undefined {
  let plain = text
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/(kronor|sek|eur|€|nok|dkk|kr)$/, (unit) => unit.replace(/.*/, ''))
    .replace(/\.$/, '');
  let zeros = 0;
  for (const [unit, power] of UNITS) {
    if (!unit.test(plain) && !unit.test(`${plain}kr`)) continue;
    plain = plain.replace(unit, '').replace(/(m|mn|t|md)$/, '');
    zeros = power;
    break;
  }
  if (/^\d{1,3}([.,]\d{3}){2,}$/.test(plain)) plain = plain.replace(/[.,]/g, '');
  const [, whole, , decimals = ''] = /^(\d{1,13})([.,](\d{1,9}))?$/.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const digits = decimals.padEnd(zeros, '0');
  const rest = digits.slice(zeros).replace(/0+$/, '');
  if (rest.length > 2) return undefined;
  const integer = (whole + digits.slice(0, zeros)).replace(/^0+(?=\d)/, '');
  return integer.length > 13 ? undefined : `${integer}.${rest.padEnd(2, '0')}`;
}

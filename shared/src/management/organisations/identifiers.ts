import { FORMATS } from '../../contract/formats.js';
import type { OrganisationIdentifierScheme } from '../../values/organisation-words.js';

/**
 * The number as we keep it: '212000-2759', 'SE212000275901' and '162120002759' are all 2120002759; a Finnish number gets its
 * hyphen and leading zero, a VAT number loses its spaces. What does not look like a number of the scheme comes back as it was.
 */
export function normaliseIdentifier(scheme: OrganisationIdentifierScheme, value: string): string {
  const bare = value.replace(/[\s-]/g, '').toUpperCase();
  if (scheme === 'se-orgnr')
    return /^(?:SE(\d{10})01|16(\d{10})|(\d{10}))$/.exec(bare)?.slice(1).find(Boolean) ?? value;
  if (scheme === 'fi-ytunnus') {
    const [, digits] = /^(?:FI)?(\d{7,8})$/.exec(bare) ?? [];
    return digits ? digits.padStart(8, '0').replace(/(\d)$/, '-$1') : value;
  }
  return bare;
}

/** Does the value follow its scheme's rules, check digit included? Input forms are taken as normaliseIdentifier reads them. */
export function isIdentifier(scheme: OrganisationIdentifierScheme, value: string): boolean {
  const number = normaliseIdentifier(scheme, value);
  if (scheme === 'vat') return isVatNumber(number);
  if (scheme === 'pic') return /^\d{9}$/.test(number);
  return FORMATS[scheme].test(number);
}

/** Country and number; for Sweden and Finland the number inside is checked as well. */
function isVatNumber(number: string): boolean {
  const [, country, rest] = /^([A-Z]{2})([A-Z0-9]{2,13})$/.exec(number) ?? [];
  if (country === 'SE') return /^\d{10}01$/.test(rest!) && FORMATS['se-orgnr'].test(rest!.slice(0, 10));
  if (country === 'FI') return FORMATS['fi-ytunnus'].test(normaliseIdentifier('fi-ytunnus', rest!));
  return country !== undefined;
}

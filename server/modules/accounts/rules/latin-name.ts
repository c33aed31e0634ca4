import type { CompanyName } from './company-name';
import { LATIN_FORMS, LATIN_GROUPS, LATIN_INDUSTRIES } from './name-tables';
import { blurKeyOf, soundOf } from './sound';
import { joinPlaces, placeOfLatin, type Place } from './places';

const MARKS = /\p{M}/gu;

/** Imports and Import, Stores and Store: one word. */
const singular = (token: string): string => (token.length > 4 ? token.replace(/s$/, '') : token);

/** The longest beginning that a great group goes by: China State Construction Engineering Corporation. */
function groupOf(tokens: readonly string[]): string | null {
  for (let end = tokens.length; end > 0; end -= 1) {
    const group = LATIN_GROUPS.get(tokens.slice(0, end).join(''));
    if (group && tokens.slice(end).every((token) => LATIN_INDUSTRIES.has(token) || LATIN_FORMS.has(token)))
      return group;
  }
  return null;
}

/** A name in Latin letters: legal forms and places apart, words for what the firm does after its own. */
export function readLatinName(written: string, text: string): CompanyName {
  const plain = written
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/['’`]/g, '')
    .replace(/&/g, ' and ')
    // s.a., l.l.c.
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1');
  const tokens = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const kept = tokens.filter((token, at) => (at === 0 && token !== 'the') || !LATIN_FORMS.has(token));
  const places: Place[] = [];
  const own: string[] = [];
  let industry: string | null = null;
  for (const [at, token] of kept.entries()) {
    const place = kept.length > 1 ? placeOfLatin(token) : null;
    const family = at > 0 ? LATIN_INDUSTRIES.get(token) : undefined;
    if (place) places.push(place);
    else if (family === undefined) own.push(singular(token));
    else industry ??= family;
  }
  const key = (kept.map(singular).join('') || text.replace(/\s/g, '') || written.trim()).slice(0, 200);
  // shop names are made of common words: only a brand that is left with something to tell apart stands alone
  const group = groupOf(kept);
  const brand = group ?? (own.join('').length >= 4 ? own.join('') : key);
  return {
    nameKey: key,
    brandKey: brand.slice(0, 100),
    pinyinKey: soundOf(brand).slice(0, 100),
    blurKey: blurKeyOf(brand),
    place: joinPlaces(places),
    industry: brand === key ? null : industry,
    ordinals: [...text.matchAll(/\d+/g)].map((match) => Number(match[0])),
    branch: null,
    siteHint: null,
    brandKind: group ? 'GROUP' : 'OWN',
  };
}

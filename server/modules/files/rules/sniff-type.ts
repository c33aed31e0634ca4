import type { FileKind } from '../../../../shared/vocabulary/files';

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  bytes.length >= at + signature.length && signature.every((byte, index) => bytes[at + index] === byte);

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * What a file is by its first bytes, whatever its name or its sender says; null: nothing that is taken in.
 *
 * @example an HTML page named photo.jpg → null
 */
export function sniffType(bytes: Uint8Array): FileKind | null {
  if (starts(bytes, JPEG)) return 'JPEG';
  if (starts(bytes, PNG)) return 'PNG';
  if (starts(bytes, RIFF) && starts(bytes, WEBP, 8)) return 'WEBP';
  return starts(bytes, PDF) ? 'PDF' : null;
}

export const mimeOf: Readonly<Record<FileKind, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WEBP: 'image/webp',
  PDF: 'application/pdf',
};

/**
 * A name that can be shown and saved anywhere: no path, no control characters, at most 120 characters.
 *
 * @example '../../a\u0000b.jpg' → 'ab.jpg'
 */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex
  const clean = last.replace(/[\u0000-\u001f\u007f"<>:|?*\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return clean.slice(-120) || 'file';
}

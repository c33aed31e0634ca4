import type { FileKind } from '../../shared/vocabulary/files';
import { actingHeader } from '../providers/acting';
import { i18nProvider } from '../providers/i18n-provider';

/** A file that the server keeps; its content is at fileUrl(id). */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

export const fileUrl = (id: string): string => `/files/${encodeURIComponent(id)}`;
export const isPicture = ({ kind }: KeptFile): boolean => kind !== 'PDF';
export const idsOfFiles = (files: unknown): string[] => ((files ?? []) as KeptFile[]).map(({ id }) => id);

/** Longest edge of a photo that is sent, in pixels: letters on a delivery note stay readable. */
const LONGEST_EDGE = 2000;
const QUALITY = 0.85;

/**
 * A photo small enough to send from a building site, and without what a camera writes into it (place, device). What the
 * browser cannot draw is sent as it is: the server says what it thinks of it.
 */
async function shrink(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY));
}

interface Refused {
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends a file to be kept. @throws Error with the refusal in the reader's language */
export async function sendFile(file: File): Promise<KeptFile> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': i18nProvider.getLocale(),
      ...actingHeader(),
    },
    body: await shrink(file),
  });
  const answer = (await response.json().catch(() => ({}))) as KeptFile & Refused;
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer;
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DomainError } from '../../../core/errors';

const files = { normal: 'NotoSansSC_400Regular.ttf', bold: 'NotoSansSC_700Bold.ttf' } as const;
export type FontFace = keyof typeof files;

/** Where the built server keeps its fonts, and where they come from while nothing is built. */
function pathOf(face: FontFace): string | undefined {
  const built = resolve(process.cwd(), 'dist', 'fonts', files[face]);
  if (existsSync(built)) return built;
  try {
    const home = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    const found = resolve(home, face === 'normal' ? '400Regular' : '700Bold', files[face]);
    return existsSync(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The font that letters are set in, with Chinese glyphs. @throws DomainError letter.fonts_missing */
export function readFont(face: FontFace): Buffer {
  const path = pathOf(face);
  if (!path) throw new DomainError('letter.fonts_missing', {});
  return readFileSync(path);
}

import { defineVocabulary, type CodeOf } from './define';

export const fileKind = defineVocabulary('FileKind', 'What a file is, by its bytes.', {
  JPEG: ['照片', 'JPEG photo'],
  PNG: ['图片', 'PNG picture'],
  WEBP: ['图片（WebP）', 'WebP picture'],
  PDF: ['PDF 文件', 'PDF document'],
});
export const FileKind = fileKind.codes;
export type FileKind = CodeOf<typeof fileKind>;

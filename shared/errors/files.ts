import type { ErrorText } from './define';

export const filesErrors = {
  'file.too_large': {
    zh: '文件太大，最多 {most} MB；照片可缩小后再传',
    en: 'The file is too large: {most} MB at most',
    rule: 'VIS-6',
    status: 413,
  },
  'file.wrong_type': {
    zh: '只接受 JPEG、PNG、WebP 图片和 PDF 文件',
    en: 'Only JPEG, PNG and WebP pictures and PDF documents are taken',
    rule: 'VIS-6',
    status: 415,
  },
  'file.too_many': {
    zh: '文件太多，最多 {most} 个',
    en: 'Too many files: {most} at most',
    rule: 'VIS-6',
    status: 400,
  },
  'file.attached': {
    zh: '文件已经附在另一条记录上',
    en: 'The file belongs to another record already',
    rule: 'VIS-6',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;

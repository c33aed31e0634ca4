import type { ErrorText } from './define';

export const importsErrors = {
  'import.unreadable': { zh: '文件无法读取：{detail}', en: 'The file cannot be read: {detail}', status: 400 },
  'import.bad_value': {
    zh: '“{value}” 不是有效的{field}',
    en: '“{value}” is not a valid {field}',
    status: 400,
  },
  'import.unknown_reference': {
    zh: '找不到{field}“{value}”',
    en: 'No {field} “{value}” is known',
    status: 400,
  },
  'import.not_empty': {
    zh: '导入整套数据需要空数据库',
    en: 'A whole set is imported into an empty database only',
  },
} as const satisfies Record<string, ErrorText>;

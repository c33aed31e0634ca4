export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text right below this element. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/**
 * Reads the XML that Word writes: elements, attributes, text. No document types, no entities of its own: what is not known
 * is left out.
 */
export function readXml(xml: string): XmlNode {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const token = /<\/[^>]*>|<[?!][^>]*>|<([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
  for (const [whole, name, inside = '', text] of xml.matchAll(token)) {
    const current = stack[stack.length - 1] ?? root;
    if (text !== undefined) current.text += decode(text);
    else if (name !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, key = '', double, single] of inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
        attributes[key] = decode(double ?? single ?? '');
      const element: Open = { name, attributes, children: [], text: '' };
      current.children.push(element);
      if (!inside.trimEnd().endsWith('/')) stack.push(element);
    } else if (whole.startsWith('</') && stack.length > 1) stack.pop();
  }
  return root;
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The value of a child, Word's way: <w:jc w:val="center"/>. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

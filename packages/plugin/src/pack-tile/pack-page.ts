import {FolderError} from '../bundle/plugin-folder.js';
import {type HtmlPart, scanHtml, startTag} from './html-scan.js';
import {inlineCss, isForeign, type Warn} from './inline-css.js';
import {libraryFor} from './libraries.js';
import {dataAddress, readTileFile, type TileFolder} from './tile-folder.js';

/** What packing one page takes. */
export interface PackPageOptions {
  readonly folder: TileFolder;
  /** Where packages are looked for. */
  readonly base: string;
  /** Addresses of others that may be left out, by how they begin. */
  readonly without: readonly string[];
  readonly warn: Warn;
}

/** A page with all that it loads in it. */
export interface PackedPage {
  readonly html: string;
  /** It speaks to jQuery, which Jive had there already. */
  readonly needsJquery: boolean;
}

/** Puts into a page what it loads; what is somebody else's is refused. */
export function packPage(file: string, options: PackPageOptions): PackedPage {
  const {folder, warn} = options;
  let needsJquery = false;
  const script = (text: string) => {
    needsJquery ||= /\bjQuery\b|(^|[^\w$])\$\s*[.(]/.test(text);
    // No text ends the script that it stands in.
    return text.replace(/<(?=\/script|!--)/gi, '\\x3c');
  };
  const parts = scanHtml(readTileFile(file).toString('utf8'));
  const packed = parts.map((part): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'raw') {
      return part.name === 'style'
        ? inlineCss(part.text, file, folder, warn)
        : part.name === 'script'
          ? script(part.text)
          : part.text;
    }
    const {name, attributes, text} = part;
    if (name === 'script' && attributes.has('src')) {
      const found = loaded(attributes.get('src') ?? '', file, options);
      if (found === 'jquery') needsJquery = true;
      const content =
        found === undefined || found === 'jquery' ? '' : found.text;
      return (
        startTag(
          'script',
          without(attributes, [
            'src',
            'integrity',
            'crossorigin',
            'async',
            'defer',
          ]),
        ) + script(content)
      );
    }
    if (name === 'link') return link(attributes, file, options);
    if (name === 'base') return '';
    if (
      name === 'meta' &&
      /refresh/i.test(attributes.get('http-equiv') ?? '')
    ) {
      warn('A page that goes on by itself (meta refresh) stays where it is.');
      return '';
    }
    const style = attributes.get('style');
    const source = name === 'img' ? attributes.get('src') : undefined;
    if (source === undefined && !style?.includes('url(')) return text;
    return startTag(
      name,
      new Map([
        ...without(attributes, ['srcset']),
        ...(source === undefined
          ? []
          : [['src', picture(source, file, options)] as const]),
        ...(style
          ? [['style', inlineCss(style, file, folder, warn)] as const]
          : []),
      ]),
    );
  });
  return {html: packed.join(''), needsJquery};
}

type Attributes = Extract<HtmlPart, {kind: 'tag'}>['attributes'];

const without = (attributes: Attributes, names: readonly string[]) =>
  new Map([...attributes].filter(([name]) => !names.includes(name)));

function link(attributes: Attributes, file: string, options: PackPageOptions) {
  // Icons, hints to fetch things early: nothing a tile is seen by.
  if (!/\bstylesheet\b/i.test(attributes.get('rel') ?? '')) return '';
  const found = loaded(attributes.get('href') ?? '', file, options);
  if (found === undefined || found === 'jquery') return '';
  const css = inlineCss(found.text, found.file, options.folder, options.warn);
  const media = attributes.get('media');
  return `${startTag('style', new Map(media ? [['media', media]] : []))}${css.replaceAll('</', '<\\/')}</style>`;
}

interface Loaded {
  readonly text: string;
  readonly file: string | undefined;
}

/** What an address brings; undefined where it is left out. */
function loaded(
  address: string,
  from: string,
  {folder, base, without, warn}: PackPageOptions,
): Loaded | 'jquery' | undefined {
  const file = isForeign(address) ? undefined : folder.find(address, from);
  if (file) return {text: readTileFile(file).toString('utf8'), file};
  if (without.some((one) => address.startsWith(one))) return undefined;
  const library = libraryFor(address, base);
  if (library) {
    warn(`${address} is the ${library.name} of a package now.`);
    return library.name === 'jquery'
      ? 'jquery'
      : {text: library.text, file: undefined};
  }
  if (isForeign(address)) {
    throw new FolderError(
      `The tile loads ${address}. A packed tile loads nothing from others: put the file into the folder, or leave it out with --without ${new URL(address, 'https://a.invalid').origin === 'https://a.invalid' ? address : new URL(address, 'https://a.invalid').origin}.`,
    );
  }
  warn(
    `${address} is not in the folder and was left out, as Jive would have answered 404.`,
  );
  return undefined;
}

function picture(
  address: string,
  from: string,
  {folder, warn}: PackPageOptions,
) {
  if (/^data:/i.test(address) || address === '') return address;
  const file = isForeign(address) ? undefined : folder.find(address, from);
  if (file) return dataAddress(file);
  warn(`The picture ${address} is not in the folder and will not be seen.`);
  return 'data:,';
}

import type {Tone} from '../model.js';

/** A function in the plugin's realm; on the wire it is a number. */
export type Handler<Value = void> = (value: Value) => void | Promise<void>;

/**
 * `asset:<file of the package>`, `data:image/…` up to 32 KiB, or `https:` on an
 * origin granted by `img:`.
 */
export type ImageRef =
  | `asset:${string}`
  | `data:image/${string}`
  | `https://${string}`;

/** The pictures the host has; any other name shows none. */
export type IconName =
  | 'thumbs-up'
  | 'star'
  | 'flag'
  | 'check'
  | 'clock'
  | 'link'
  | 'bell'
  | 'tag'
  | 'bolt'
  | 'shield'
  | 'chat'
  | 'chart';

type Size = 's' | 'm' | 'l';
type Option = {readonly value: string; readonly label: string};

/** What a view is made of, and what each piece says. */
export interface UiProps {
  text: {
    readonly value: string;
    readonly tone?: Tone | 'muted';
    readonly size?: Size;
    readonly weight?: 'regular' | 'bold';
  };
  heading: {readonly level: 2 | 3 | 4; readonly value: string};
  badge: {
    readonly label: string;
    readonly tone?: Tone;
    readonly icon?: IconName;
    readonly title?: string;
  };
  icon: {readonly name: IconName; readonly label?: string};
  image: {
    readonly src: ImageRef;
    readonly alt: string;
    readonly ratio?: '1:1' | '4:3' | '16:9';
  };
  /** `http(s):` or a `#place` on this page. */
  link: {readonly href: string; readonly label: string};
  button: {
    readonly label: string;
    readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
    readonly disabled?: boolean;
    readonly busy?: boolean;
    readonly onPress?: Handler;
  };
  toggle: {
    readonly label: string;
    readonly checked: boolean;
    readonly onChange?: Handler<boolean>;
  };
  textfield: {
    readonly label: string;
    readonly value: string;
    readonly placeholder?: string;
    readonly multiline?: boolean;
    readonly maxLength?: number;
    readonly error?: string;
    readonly onInput?: Handler<string>;
    readonly onCommit?: Handler<string>;
  };
  select: {
    readonly label: string;
    readonly value: string;
    readonly options: readonly Option[];
    readonly onChange?: Handler<string>;
  };
  stack: {readonly gap?: Size};
  inline: {readonly gap?: Size; readonly wrap?: boolean};
  grid: {readonly min?: Size; readonly gap?: Size};
  list: {readonly ordered?: boolean};
  item: object;
  table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  notice: {readonly tone: Tone; readonly title?: string};
  details: {readonly summary: string; readonly open?: boolean};
  divider: object;
  spinner: {readonly label: string};
  progress: {
    readonly value: number;
    readonly max: number;
    readonly label: string;
  };
  meter: {
    readonly value: number;
    readonly max: number;
    readonly label: string;
    readonly tone?: Tone;
  };
}
export type UiTag = keyof UiProps;

/** One piece of a view, with the pieces inside it. */
export type UiElement = {
  readonly [Tag in UiTag]: {
    readonly tag: Tag;
    readonly key?: string;
    readonly props: UiProps[Tag];
    readonly children?: readonly UiNode[];
  };
}[UiTag];

/** A view: plain data, drawn by the host. */
export type UiNode = UiElement | string | null | false;

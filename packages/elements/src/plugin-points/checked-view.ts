import type {CheckedElement, CheckedNode} from '@townhall/plugin/host';
import {html, nothing} from 'lit';

/** Brings what the visitor did to the handler with this number. */
export type Tell = (
  handler: number | undefined,
  value: string | boolean | null,
) => void;

/** Draws a view that the host has checked; it is plain data, and stays that. */
export function checkedView(node: CheckedNode | null, tell: Tell): unknown {
  if (node === null) return nothing;
  if (typeof node === 'string') return html`<span dir="auto">${node}</span>`;
  const draw = Object.hasOwn(pieces, node.tag) ? pieces[node.tag] : undefined;
  return draw?.(node, tell) ?? nothing;
}

type Draw = (node: CheckedElement, tell: Tell) => unknown;

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const children = ({children: inside}: CheckedElement, tell: Tell) =>
  inside.map((child) => checkedView(child, tell));
const box =
  (kind: string): Draw =>
  (node, tell) =>
    html`<div
      class=${`${kind} gap-${text(node.props['gap']) || 's'}`}
      ?data-wrap=${node.props['wrap'] === true}
    >
      ${children(node, tell)}
    </div>`;
const bar: Draw = ({tag, props: {value, max, label}}) => html`
  <label class="bar"
    ><span dir="auto">${label}</span> ${
      tag === 'meter'
        ? html`<meter .max=${max} .value=${value}></meter>`
        : html`<progress .max=${max} .value=${value}></progress>`
    }</label
  >
`;

const pieces: Readonly<Record<CheckedElement['tag'], Draw>> = {
  text: ({props: {value, tone, size, weight}}) =>
    html`<p
      dir="auto"
      data-tone=${text(tone) || nothing}
      data-size=${text(size) || nothing}
      data-weight=${text(weight) || nothing}
    >
      ${value}
    </p>`,
  heading: ({props: {level, value}}) =>
    html`<div role="heading" aria-level=${level} dir="auto">${value}</div>`,
  badge: ({props: {label, tone, title}}) =>
    html`<span
      class="badge"
      dir="auto"
      data-tone=${text(tone) || nothing}
      title=${text(title) || nothing}
      >${label}</span
    >`,
  icon: ({props: {label}}) =>
    label ? html`<span dir="auto">${label}</span>` : nothing,
  image: ({props: {src, alt, ratio}}) =>
    html`<img
      src=${src}
      alt=${alt}
      data-ratio=${text(ratio) || nothing}
      loading="lazy"
      referrerpolicy="no-referrer"
    />`,
  link: ({props: {href, label}}) =>
    html`<a href=${href} rel="noopener noreferrer ugc nofollow" dir="auto"
      >${label}</a
    >`,
  button: ({props: {label, variant, disabled, busy}, handlers}, tell) =>
    html`<button
      type="button"
      class=${text(variant) === 'primary' ? 'primary' : 'plain'}
      aria-disabled=${disabled === true || busy === true}
      @click=${() => {
        if (!disabled && !busy) tell(handlers['onPress'], null);
      }}
    >
      <span dir="auto">${label}</span>
    </button>`,
  toggle: ({props: {label, checked}, handlers}, tell) =>
    html`<label class="inline"
      ><input
        type="checkbox"
        .checked=${checked === true}
        @change=${({target}: Event) =>
          tell(handlers['onChange'], (target as HTMLInputElement).checked)}
      />
      <span dir="auto">${label}</span></label
    >`,
  textfield: (node, tell) => textField(node, tell),
  select: ({props: {label, value, options}, handlers}, tell) =>
    html`<label class="field"
      ><span dir="auto">${label}</span>
      <select
        @change=${({target}: Event) =>
          tell(handlers['onChange'], (target as HTMLSelectElement).value)}
      >
        ${(Array.isArray(options) ? options : []).map((option: unknown) => {
          const one = Object(option) as {value?: unknown; label?: unknown};
          return html`<option
            value=${text(one.value)}
            ?selected=${one.value === value}
          >
            ${text(one.label)}
          </option>`;
        })}
      </select></label
    >`,
  stack: box('stack'),
  inline: box('inline'),
  grid: box('grid'),
  list: (node, tell) =>
    node.props['ordered']
      ? html`<ol>
          ${items(node, tell)}
        </ol>`
      : html`<ul>
          ${items(node, tell)}
        </ul>`,
  item: (node, tell) => children(node, tell),
  table: ({props: {caption, columns, rows}}) =>
    html`<table>
      <caption dir="auto">
        ${caption}
      </caption>
      <tr>
        ${list(columns).map((one) => html`<th scope="col" dir="auto">${one}</th>`)}
      </tr>
      ${list(rows).map(
        (row) =>
          html`<tr>
            ${list(row).map((one) => html`<td dir="auto">${one}</td>`)}
          </tr>`,
      )}
    </table>`,
  notice: (node, tell) =>
    html`<div class="notice" data-tone=${text(node.props['tone'])}>
      <strong dir="auto">${text(node.props['title'])}</strong>
      ${children(node, tell)}
    </div>`,
  details: (node, tell) =>
    html`<details ?open=${node.props['open'] === true}>
      <summary dir="auto">${node.props['summary']}</summary>
      ${children(node, tell)}
    </details>`,
  divider: () => html`<hr />`,
  spinner: ({props: {label}}) => html`<p role="status" dir="auto">${label}</p>`,
  progress: bar,
  meter: bar,
};

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

/** Whatever stands in a list is one of its items. */
const items = (node: CheckedElement, tell: Tell) =>
  node.children.map((child) => html`<li>${checkedView(child, tell)}</li>`);

function textField({props, handlers}: CheckedElement, tell: Tell) {
  const {label, value, placeholder, multiline, maxLength, error} = props;
  const on =
    (name: string) =>
    ({target}: Event) =>
      tell(handlers[name], (target as HTMLInputElement).value);
  const most = typeof maxLength === 'number' ? maxLength : nothing;
  return html`<label class="field"
    ><span dir="auto">${label}</span> ${
      multiline
        ? html`<textarea
            dir="auto"
            rows="3"
            maxlength=${most}
            autocomplete="off"
            .value=${text(value)}
            @input=${on('onInput')}
            @change=${on('onCommit')}
          ></textarea>`
        : html`<input
            type="text"
            dir="auto"
            maxlength=${most}
            autocomplete="off"
            placeholder=${text(placeholder) || nothing}
            .value=${text(value)}
            @input=${on('onInput')}
            @change=${on('onCommit')}
          />`
    } <span class="error" dir="auto">${text(error)}</span></label
  >`;
}

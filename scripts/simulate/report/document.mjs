import {html} from './html.mjs';
import {style} from './style.mjs';

/**
 * A report as one page that needs nothing else: what it is about, whether all
 * checks hold, its figures as names and values, and its sections.
 */
export const document = ({title, lead, told, figures, body, end}) =>
  String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          <style>
            ${cssOf(style)}
          </style>
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            <p class="lead">${lead}</p>
            ${verdict(told)} ${figureList(figures)} ${body}
            <p class="soft">${end}</p>
          </main>
        </body>
      </html> `,
  );

const verdict = ({passed, failed}) =>
  failed === 0
    ? html`<p class="verdict">
        <strong>Consistent.</strong> All ${passed} checks hold.
      </p>`
    : html`<p class="verdict failed">
        <strong>Not consistent.</strong> ${failed} of ${passed + failed} checks
        do not hold.
      </p>`;

const figureList = (figures) =>
  html` <dl class="figures">
    ${figures.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/** Written by us: no sign in it may be written as an entity. */
const cssOf = (text) => {
  const part = html``;
  part.text = text;
  return part;
};

import {pageWith} from './shell.mjs';

/** The page alone: what its heap holds is nobody's fault. */
export const emptyVariant = () => ({
  name: 'empty page',
  page: () => pageWith({widget: '<div id="empty"></div>'}),
  answer: () => undefined,
  probe: {count: `document.querySelector('#empty') ? Infinity : 0`},
});

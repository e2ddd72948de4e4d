/** What had the focus is gone, and nothing else has taken it. */
export const isFocusLost = () =>
  document.activeElement === null || document.activeElement === document.body;

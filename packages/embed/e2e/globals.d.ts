interface Window {
  townhall: import('../src/start.js').Townhall;
}
